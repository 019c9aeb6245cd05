//! `rapport wave status`.
//!
//! Invariant: of anybody's answers it tells only what the daily measurement gives, a band for each party.

use serde_json::json;

use super::output::{CliError, Output};
use crate::relationship::{WaveId, in_words};
use crate::workflow::{self, Services, Status};

/// Tells how a wave stands.
///
/// # Errors
/// When the use case fails.
pub fn run(services: &Services, id: WaveId, output: &Output) -> Result<(), CliError> {
    let status = workflow::status(services, id)?;
    output.tell(&as_json(&status), &words(&status));
    Ok(())
}

fn words(status: &Status) -> String {
    let wave = &status.wave;
    let mut lines = vec![
        format!("{} · {} · {}", status.relationship, wave.label, wave.state),
        format!(
            "opens  {}",
            in_words(&wave.schedule.zoned(wave.schedule.opens_at))
        ),
        format!(
            "closes {}",
            in_words(&wave.schedule.zoned(wave.schedule.closes_at))
        ),
    ];
    if let Some(fingerprint) = workflow::fingerprint_of(wave) {
        lines.push(format!("fingerprint {fingerprint}"));
    }
    for holder in &status.custody.holders {
        let state = match &holder.check {
            Some(check) => format!("closing code made, check letters {check}"),
            None => "no closing code yet".to_owned(),
        };
        lines.push(format!(
            "{} ({}): {state}",
            holder.name,
            holder.holder.as_str()
        ));
    }
    for panel in &status.panels {
        let participation =
            panel
                .participation
                .as_ref()
                .map_or_else(String::new, |(band, measured)| {
                    format!(
                        "; answers: {band} (measured {})",
                        in_words(&wave.schedule.zoned(*measured))
                    )
                });
        lines.push(format!(
            "{} ({}): {} invited{participation}",
            panel.name, panel.party, panel.invited
        ));
        if panel.waiting > 0 {
            lines.push(format!(
                "  {} invitations are waiting to be sent",
                panel.waiting
            ));
        }
        for address in &panel.undeliverable {
            lines.push(format!("  the invitation to {address} cannot be delivered"));
        }
    }
    lines.join("\n")
}

fn as_json(status: &Status) -> serde_json::Value {
    let wave = &status.wave;
    let panels: Vec<_> = status
        .panels
        .iter()
        .map(|panel| {
            json!({
                "party": panel.party, "name": panel.name, "invited": panel.invited,
                "roster_confirmed": panel.roster_confirmed, "waiting": panel.waiting,
                "undeliverable": panel.undeliverable,
                "participation": panel.participation.as_ref().map(|(band, _)| band.as_str()),
            })
        })
        .collect();
    json!({
        "wave": wave.id, "relationship": status.relationship, "label": wave.label,
        "state": wave.state.as_str(), "opens_at": wave.schedule.opens_at, "closes_at": wave.schedule.closes_at,
        "zone": wave.schedule.zone, "postponed": wave.postponed,
        "fingerprint": workflow::fingerprint_of(wave).map(|fingerprint| fingerprint.to_string()),
        "custody": status.custody.custody.as_str(),
        "holders": status.custody.holders.iter().map(|holder| json!({
            "holder": holder.holder.as_str(), "name": holder.name, "check_letters": holder.check,
        })).collect::<Vec<_>>(),
        "parties": panels,
    })
}
