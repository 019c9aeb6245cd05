//! Every route of the server.

use actix_web::middleware::Compress;
use actix_web::{guard, web};

use super::console::Console;
use super::respondent::{cast, issue, show, submit};
use super::{console, error, health, no_more_mail, public, representative, statics};

/// Mounts the routes.
pub fn routes(app: &mut web::ServiceConfig, console: Option<&web::Data<Console>>) {
    if let Some(console) = console {
        app.app_data(console.clone())
            .service(web::resource(statics::CONSOLE.path()).route(reading().to(statics::console)))
            .service(web::resource("/").route(reading().to(console::front)))
            .service(
                web::resource(statics::CLOSING_CODE.path())
                    .route(reading().to(statics::closing_code)),
            );
        console::routes(app);
        representative::routes(app);
    }
    public::routes(app);
    app.service(
        web::resource("/s/{panel}")
            .route(reading().to(show::show).wrap(Compress::default()))
            // Not compressed: what comes back may hold a code and answers.
            .route(web::post().to(submit::submit))
            .default_service(web::to(error::method_not_allowed)),
    )
    .service(
        web::resource("/s/{panel}/issue")
            .route(web::post().to(issue::issue))
            .default_service(web::to(error::method_not_allowed)),
    )
    .service(
        web::resource("/s/{panel}/ballot")
            .route(web::post().to(cast::ballot))
            .default_service(web::to(error::method_not_allowed)),
    )
    .service(
        web::resource("/n/{panel}/{token}")
            .route(reading().to(no_more_mail::show))
            .route(web::post().to(no_more_mail::stop))
            .default_service(web::to(error::method_not_allowed)),
    )
    .service(web::resource("/health").route(reading().to(health::health)))
    .service(web::resource("/ready").route(reading().to(health::ready)))
    .service(web::resource(statics::STYLE.path()).route(reading().to(statics::style)))
    .service(web::resource(statics::SCRIPT.path()).route(reading().to(statics::script)))
    .service(web::resource(statics::LICENCES.path()).route(reading().to(statics::licences)))
    .service(web::resource(statics::ICON.path()).route(reading().to(statics::icon)))
    .default_service(web::to(error::unknown_page));
}

/// `GET` and `HEAD`.
pub(super) fn reading() -> actix_web::Route {
    web::route().guard(guard::Any(guard::Get()).or(guard::Head()))
}
