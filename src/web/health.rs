//! Two addresses for load balancers and supervisors. `/health`: the process answers. `/ready`: it
//! can do its work. Neither tells why not; that is in the log, and in `rapport doctor`.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::http::header::ContentType;
use actix_web::{HttpResponse, web};

use crate::workflow::{self, Gauges, Services};

/// What this process can do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// The database answers.
    pub database: bool,
    /// The keys directory can be read, by nobody else.
    pub keys: bool,
    /// Mail has somewhere to go, or is the work of another process.
    pub mail: bool,
}

/// What is asked about the state of this process. Calls block.
pub trait Watched: Send + Sync + 'static {
    /// Whether it can do its work.
    fn readiness(&self) -> Readiness;

    /// Figures for metrics; `None` when the database does not answer.
    fn gauges(&self) -> Option<Gauges>;
}

/// A process with all services.
pub struct Process {
    /// The services.
    pub services: Arc<Services>,
    /// Whether mail has somewhere to go, or is the work of another process.
    pub mail: bool,
}

impl Watched for Process {
    fn readiness(&self) -> Readiness {
        let told = |checked: Result<(), workflow::WorkflowError>, what: &str| match checked {
            Ok(()) => true,
            Err(error) => {
                tracing::error!(kind = what, %error, "this process is not ready");
                false
            }
        };
        Readiness {
            database: told(workflow::database_answers(&self.services), "database"),
            keys: told(workflow::keys_are_usable(&self.services), "keys"),
            mail: self.mail,
        }
    }

    fn gauges(&self) -> Option<Gauges> {
        workflow::gauges(&self.services).ok()
    }
}

/// `/health`.
pub async fn health() -> HttpResponse {
    plain(StatusCode::OK, "ok\n".to_owned())
}

/// `/ready`.
pub async fn ready(watched: web::Data<Option<Arc<dyn Watched>>>) -> HttpResponse {
    let Some(watched) = watched.get_ref().clone() else {
        return health().await;
    };
    let Ok(found) = web::block(move || watched.readiness()).await else {
        return plain(StatusCode::SERVICE_UNAVAILABLE, "not ready\n".to_owned());
    };
    let lines = [
        ("database", found.database),
        ("keys", found.keys),
        ("mail", found.mail),
    ];
    let status = match lines.iter().all(|(_, fine)| *fine) {
        true => StatusCode::OK,
        false => StatusCode::SERVICE_UNAVAILABLE,
    };
    let line =
        |(what, fine): (&str, bool)| format!("{what} {}\n", if fine { "ok" } else { "not ready" });
    plain(status, lines.map(line).concat())
}

fn plain(status: StatusCode, body: String) -> HttpResponse {
    HttpResponse::build(status)
        .insert_header(ContentType::plaintext())
        .body(body)
}
