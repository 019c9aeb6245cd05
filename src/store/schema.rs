//! The tables, as both dialects have them.

diesel::table! {
    facilitator (id) { id -> Text, name -> Text, email -> Text, }
}

diesel::table! {
    relationship (id) { id -> Text, facilitator_id -> Text, name -> Text, }
}

diesel::table! {
    party (id) {
        id -> Text,
        relationship_id -> Text,
        position -> Integer,
        role -> Text,
        name -> Text,
        representative_name -> Text,
        representative_email -> Text,
        representative_locale -> Text,
    }
}

diesel::table! {
    definition (digest) { digest -> Text, body -> Text, }
}

diesel::table! {
    wave (id) {
        id -> Text,
        relationship_id -> Text,
        previous_id -> Nullable<Text>,
        definition_digest -> Text,
        label -> Text,
        state -> Text,
        k -> Integer,
        reference_period -> Text,
        zone -> Text,
        opens_at -> BigInt,
        closes_at -> BigInt,
        latest_close -> BigInt,
        postponed -> Integer,
        manifest -> Nullable<Text>,
        closed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    panel (id) { id -> Text, wave_id -> Text, party_id -> Text, roster_confirmed -> Integer, }
}

diesel::table! {
    invitation (id) { id -> Text, panel_id -> Text, email -> Text, name -> Text, locale -> Text, }
}

diesel::table! {
    ballot_box (panel_id, shard) { panel_id -> Text, shard -> Integer, sealed -> Binary, }
}

diesel::table! {
    participation (panel_id) { panel_id -> Text, band -> Text, measured_at -> BigInt, }
}

diesel::table! {
    outbox (id) {
        id -> Text,
        invitation_id -> Text,
        kind -> Text,
        not_before -> BigInt,
        attempts -> Integer,
    }
}

diesel::table! {
    addendum (wave_id, position) { wave_id -> Text, position -> Integer, body -> Text, }
}

diesel::table! {
    pending_release (wave_id) { wave_id -> Text, figures -> Text, comments -> Binary, }
}

diesel::table! {
    release (wave_id) { wave_id -> Text, body -> Text, }
}

diesel::table! {
    bulletin (wave_id) { wave_id -> Text, body -> Text, }
}

diesel::table! {
    credential (facilitator_id) { facilitator_id -> Text, password -> Text, }
}

diesel::table! {
    session (token) { token -> Text, facilitator_id -> Text, expires_at -> BigInt, }
}

diesel::table! {
    sign_in_failure (subject) { subject -> Text, failures -> Integer, latest -> BigInt, }
}

diesel::table! {
    password_link (token) { token -> Text, facilitator_id -> Text, expires_at -> BigInt, }
}

diesel::table! {
    representative_link (token) { token -> Text, panel_id -> Text, expires_at -> BigInt, }
}

diesel::table! {
    console_mail (id) {
        id -> Text,
        kind -> Text,
        facilitator_id -> Nullable<Text>,
        panel_id -> Nullable<Text>,
        address -> Nullable<Text>,
        not_before -> BigInt,
        attempts -> Integer,
    }
}

diesel::table! {
    mail_note (wave_id) { wave_id -> Text, note -> Text, }
}

diesel::table! {
    no_more_mail (invitation_id) { invitation_id -> Text, }
}

diesel::table! {
    joint_custody (wave_id) { wave_id -> Text, mails -> Integer, }
}

diesel::table! {
    closing_key (wave_id, holder) { wave_id -> Text, holder -> Text, public_key -> Text, }
}

diesel::table! {
    branding (relationship_id) {
        relationship_id -> Text,
        logo -> Nullable<Binary>,
        accent -> Nullable<Text>,
        cover -> Nullable<Text>,
        language -> Nullable<Text>,
    }
}

diesel::table! {
    agreed_action (id) { id -> Text, wave_id -> Text, position -> Integer, body -> Text, }
}

diesel::joinable!(outbox -> invitation (invitation_id));
diesel::joinable!(invitation -> panel (panel_id));
diesel::allow_tables_to_appear_in_same_query!(outbox, invitation, panel);
