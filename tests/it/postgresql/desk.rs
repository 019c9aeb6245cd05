//! What a facilitator adds to a readout, by the same tests as on SQLite.

use crate::support::database::tests_on_postgresql;

/// Where the tests are.
mod from {
    pub use crate::desk::{agreements, looks, themes};
}

tests_on_postgresql! {
    looks:
        a_look_is_kept_changed_and_taken_away,
        what_documents_could_not_show_is_refused_and_changes_nothing;
    agreements:
        actions_are_recorded_changed_and_removed_in_their_order,
        an_action_is_complete_or_refused,
        nothing_is_agreed_on_before_release_and_nothing_of_another_wave_is_touched,
        a_years_agreements_and_their_outcomes_stand_in_the_next_readout,
        a_deleted_relationship_takes_look_and_agreements_along;
    themes:
        a_theme_is_released_with_its_comment,
        the_theme_of_a_comment_that_is_not_shown_leaves_no_trace,
        marks_are_all_recorded_or_none,
        comments_stored_without_themes_are_read;
}
