//! Every route of the console. Those of the second scope are reached signed in only.

use actix_web::HttpResponse;
use actix_web::middleware::from_fn;
use actix_web::web::{self, ServiceConfig, post, resource, scope};

use super::chrome::lead_to;
use super::{
    act, agreements, branding, comments, looks, people, postpone, relationships, roster, session,
    sign_in, wave, wave_form,
};
use crate::web::custody::at_desk;
use crate::web::origin::same_origin;
use crate::web::routes::reading;

/// `GET /`: who types the bare address is led to the console, which tells respondents where to turn.
pub async fn front() -> HttpResponse {
    lead_to("/console")
}

/// Mounts the console.
pub fn routes(app: &mut ServiceConfig) {
    let page = resource::<&str>;
    let signed_in = scope("")
        .wrap(from_fn(session::signed_in))
        .service(page("").route(reading().to(relationships::list)))
        .service(page("/sign-out").route(post().to(sign_in::sign_out)))
        .service(
            page("/relationships/new")
                .route(reading().to(relationships::new))
                .route(post().to(relationships::add)),
        )
        .service(page("/relationships/{relationship}").route(reading().to(relationships::show)))
        .service(
            page("/relationships/{relationship}/branding")
                .route(reading().to(branding::show))
                .route(post().to(branding::change)),
        )
        .service(page("/relationships/{relationship}/logo").route(reading().to(branding::logo)))
        .service(page("/relationships/{relationship}/colour").route(reading().to(branding::colour)))
        .service(
            page("/relationships/{relationship}/representative/{party}")
                .route(reading().to(relationships::representative))
                .route(post().to(relationships::change_representative)),
        )
        .service(
            page("/relationships/{relationship}/waves/new")
                .route(reading().to(wave_form::new))
                .route(post().to(wave_form::add)),
        )
        .service(page("/waves/{wave}").route(reading().to(wave::show)))
        .service(
            page("/waves/{wave}/edit")
                .route(reading().to(wave_form::edit))
                .route(post().to(wave_form::change)),
        )
        .service(
            page("/waves/{wave}/next")
                .route(reading().to(wave_form::next))
                .route(post().to(wave_form::follow)),
        )
        .service(
            page("/waves/{wave}/rosters/{party}")
                .route(reading().to(roster::show))
                .route(post().to(roster::import)),
        )
        .service(
            page("/waves/{wave}/questionnaire/{party}").route(reading().to(looks::questionnaire)),
        )
        .service(page("/waves/{wave}/mails/{party}").route(reading().to(looks::mails)))
        .service(page("/waves/{wave}/readout").route(reading().to(looks::readout)))
        .service(page("/waves/{wave}/readout/{document}").route(reading().to(looks::document)))
        .service(page("/waves/{wave}/test-mail/{party}").route(post().to(act::test_mail)))
        .service(page("/waves/{wave}/representative/{party}").route(post().to(act::ask)))
        .service(page("/waves/{wave}/representative/{party}/revoke").route(post().to(act::revoke)))
        .service(page("/waves/{wave}/measure").route(post().to(act::measure)))
        .service(
            page("/waves/{wave}/launch")
                .route(reading().to(act::before_launch))
                .route(post().to(act::launch)),
        )
        .service(
            page("/waves/{wave}/remind")
                .route(reading().to(act::before_remind))
                .route(post().to(act::remind)),
        )
        .service(
            page("/waves/{wave}/close")
                .route(reading().to(at_desk::before_close))
                .route(post().to(at_desk::close)),
        )
        .service(
            page("/waves/{wave}/closing-code")
                .route(reading().to(at_desk::closing_code))
                .route(post().to(at_desk::keep)),
        )
        .service(
            page("/waves/{wave}/release")
                .route(reading().to(act::before_release))
                .route(post().to(act::release)),
        )
        .service(page("/waves/{wave}/people").route(reading().to(people::list)))
        .service(page("/waves/{wave}/people/resend").route(post().to(people::resend)))
        .service(
            page("/waves/{wave}/people/{invitation}")
                .route(reading().to(people::show))
                .route(post().to(people::correct)),
        )
        .service(
            page("/waves/{wave}/postpone")
                .route(reading().to(postpone::show))
                .route(post().to(postpone::postpone)),
        )
        .service(
            page("/waves/{wave}/agreements")
                .route(reading().to(agreements::list))
                .route(post().to(agreements::record)),
        )
        .service(
            page("/waves/{wave}/agreements/{action}")
                .route(reading().to(agreements::show))
                .route(post().to(agreements::change)),
        )
        .service(
            page("/waves/{wave}/agreements/{action}/remove").route(post().to(agreements::remove)),
        )
        .service(
            page("/waves/{wave}/agreements/{action}/outcome").route(post().to(agreements::outcome)),
        )
        .service(
            page("/waves/{wave}/comments")
                .route(reading().to(comments::list))
                .route(post().to(comments::decide)),
        );
    app.service(
        scope("/console")
            .wrap(from_fn(same_origin))
            .service(
                page("/sign-in")
                    .route(reading().to(sign_in::show))
                    .route(post().to(sign_in::sign_in)),
            )
            .service(
                page("/forgotten")
                    .route(reading().to(sign_in::forgotten))
                    .route(post().to(sign_in::mail_link)),
            )
            .service(
                page("/password/{token}")
                    .route(reading().to(sign_in::password))
                    .route(post().to(sign_in::set_password)),
            )
            .service(signed_in)
            .default_service(web::to(crate::web::error::unknown_page)),
    );
}
