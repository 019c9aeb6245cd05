//! The console and the representatives' pages, by the same tests as on SQLite.

use crate::support::database::tests_on_postgresql;

/// Where the tests are.
mod from {
    pub use crate::console::{agreements, one_party, readouts, representative, road, sign_in};
}

tests_on_postgresql! {
    agreements:
        a_comment_is_filed_under_a_facet_and_released_with_it,
        actions_are_recorded_on_the_page_and_read_by_both_sides,
        next_years_page_asks_what_became_of_this_years_actions,
        a_look_is_uploaded_shown_and_removed;
    one_party:
        nobody_is_told_of_a_second_organisation,
        what_asks_about_a_partner_is_not_offered_to_one_alone_and_is_refused;
    readouts: a_readout_is_for_its_facilitator_and_its_two_representatives;
    road:
        a_relationship_is_added_and_what_is_wrong_comes_back,
        terms_are_checked_and_can_be_changed_until_launch,
        bad_lines_of_a_roster_are_shown_in_place,
        launching_says_what_it_does_and_wants_a_tick,
        closing_moves_to_a_later_time_only,
        an_invitation_is_sent_again_and_an_address_corrected,
        from_an_open_wave_to_the_readout_and_the_next_wave,
        participation_is_measured_once_a_day;
    representative:
        a_representative_reads_and_confirms,
        nobody_confirms_what_was_not_shown,
        links_expire_and_can_be_revoked,
        a_changed_representative_ends_the_links_of_the_one_before,
        both_sides_get_the_documents_at_the_same_moment;
    sign_in:
        a_session_begins_and_ends,
        a_session_expires,
        wrong_passwords_slow_an_account_down_and_nobody_else,
        a_one_time_link_sets_a_password_once,
        a_forgotten_password_is_reset_by_mail,
        a_mailed_link_expires;
}
