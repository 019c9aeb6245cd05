//! A server as operators run it, in this process.

use std::sync::Arc;
use std::thread::JoinHandle;

use rapport::web::respondent::Respondents;
use rapport::web::{Application, Operation, ServerSettings};
use tokio::sync::oneshot;

/// A running server; it stops when dropped.
pub struct Server {
    pub port: u16,
    pub metrics_port: Option<u16>,
    stop: Option<oneshot::Sender<()>>,
    running: Option<JoinHandle<std::io::Result<()>>>,
}

impl Server {
    /// Serves on a free port under a public address.
    pub fn start(public_url: &str, services: Arc<dyn Respondents>, operation: Operation) -> Self {
        let (stop, stopped) = oneshot::channel::<()>();
        let (tell, told) = std::sync::mpsc::channel();
        let settings = ServerSettings {
            address: "127.0.0.1:0".parse().unwrap(),
            public_url: public_url.into(),
        };
        let running = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .worker_threads(1)
                .enable_all()
                .build()?;
            runtime.block_on(async move {
                let (application, port) = Application::operated(settings, services, operation)?;
                tell.send((port, application.metrics_port())).unwrap();
                let stop = async {
                    let _ = stopped.await;
                };
                application.run_until(stop).await
            })
        });
        let (port, metrics_port) = told.recv().unwrap();
        Self {
            port,
            metrics_port,
            stop: Some(stop),
            running: Some(running),
        }
    }

    /// Asks the server to stop, as SIGTERM does, and does not wait.
    pub fn is_asked_to_stop(&mut self) {
        drop(self.stop.take());
    }

    /// Waits until the server has ended.
    pub fn ends(&mut self) -> std::io::Result<()> {
        self.is_asked_to_stop();
        self.running
            .take()
            .map_or(Ok(()), |running| running.join().unwrap())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.ends();
    }
}
