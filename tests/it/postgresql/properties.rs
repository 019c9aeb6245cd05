//! The properties of the anonymity, by the same tests as on SQLite. What reads SQLite's files byte
//! by byte has its counterpart beside this file.

use crate::support::database::tests_on_postgresql;

/// Where the tests are.
mod from {
    pub use crate::anonymity::{
        box_length, canaries, counting, histories, interrupted, keys_apart, killed, reading,
        reminding, roles, threshold,
    };
    pub use crate::blind::{contract, killed as killed_between, once, together};
    pub use crate::custody::{closing, escrow, opening, secrets, setup, time};
    pub(crate) use crate::{imported, processes, road};
}

tests_on_postgresql! {
    histories: the_files_do_not_show_who_answered_when_and_what;
    reading:
        asking_and_incomplete_forms_change_nothing,
        every_invitee_of_a_panel_gets_the_same_page;
    counting:
        a_hundred_submissions_with_one_code_count_once,
        everybody_at_once_counts_once_each,
        an_altered_box_is_refused_at_close_until_it_is_restored,
        a_box_opens_in_its_own_place_only,
        replayed_and_forged_ballots_do_not_count;
    box_length:
        a_box_has_one_length_from_no_ballot_to_all_whatever_the_comments,
        the_boxes_of_a_large_panel_have_one_length_too;
    keys_apart:
        the_database_without_the_key_files_opens_nothing,
        the_key_files_without_the_database_open_nothing,
        a_key_file_of_another_wave_opens_nothing,
        after_close_no_saved_copy_opens_with_what_the_server_still_holds;
    killed:
        after_kills_amid_submissions_every_respondent_has_one_counted_ballot,
        after_kills_amid_close_and_release_there_is_one_release_and_no_key;
    contract:
        a_ballot_signed_blindly_counts_and_its_receipt_is_on_the_bulletin,
        the_same_message_is_signed_again_and_another_is_not,
        what_is_tampered_with_replayed_swapped_or_short_is_refused_and_changes_nothing,
        issuing_stops_at_closing_time_and_ballots_are_taken_for_another_day,
        who_changes_the_path_is_told_what_to_do_and_counts_once;
    once: a_hundred_requests_with_one_code_over_two_processes_are_signed_for_one_message;
    killed_between:
        after_kills_between_issue_and_ballot_everybody_has_one_counted_ballot,
        after_kills_of_one_of_two_processes_everybody_has_one_counted_ballot;
    together:
        what_arrives_while_others_are_written_is_written_together,
        a_damaged_box_fails_its_own_panel_only,
        a_panic_amid_a_write_stores_nothing_and_keeps_nobody_waiting,
        what_another_process_wrote_is_never_written_over,
        full_boxes_overflow_and_every_ballot_is_found_and_counted_once,
        a_server_that_is_told_to_stop_answers_what_waits;
    threshold:
        below_k_no_ballot_is_decrypted,
        from_k_on_every_ballot_is_decrypted_and_what_does_not_open_is_called_invalid;
    roles:
        no_command_tells_who_answered_and_what,
        no_page_tells_who_answered_and_what;
    interrupted:
        a_close_that_is_cut_off_ends_in_the_same_release,
        a_release_that_is_cut_off_ends_in_the_same_release;
    canaries: no_log_page_or_file_shows_a_code_an_address_or_an_answer;
    road: two_years_from_roster_to_release;
    imported:
        an_earlier_survey_is_the_first_point_of_the_trend,
        a_survey_that_ended_lately_lowers_the_next_wave,
        only_the_first_wave_can_be_imported;
    processes:
        two_workers_send_each_mail_once,
        a_hundred_submissions_with_one_code_over_two_processes_count_once,
        after_kills_of_one_of_two_processes_every_respondent_has_one_counted_ballot,
        two_processes_that_close_and_release_at_once_end_in_one_release,
        nothing_accepted_is_lost_to_a_close_at_the_same_moment,
        two_processes_postpone_a_short_wave_once,
        decisions_of_two_facilitators_at_once_are_both_kept,
        a_list_that_changes_while_it_is_confirmed_is_not_confirmed,
        a_one_time_link_sets_one_password_and_wrong_ones_are_all_counted;
    reminding:
        a_reminder_run_leaves_no_trace_of_whom_it_mailed,
        reminders_that_cannot_be_delivered_leave_no_trace_either,
        the_log_of_the_worker_does_not_tell_whom_it_mailed;
    setup:
        a_joint_wave_is_launched_once_all_three_holders_are_there,
        a_holder_makes_another_code_until_launch_and_the_last_one_counts,
        another_representative_makes_a_code_of_their_own,
        leaving_joint_custody_forgets_the_keys_and_next_year_keeps_the_custody;
    opening:
        any_two_of_three_codes_open,
        database_and_key_files_without_two_codes_open_nothing,
        wraps_of_another_wave_are_refused,
        the_opening_key_is_in_no_file_of_a_joint_wave_and_found_in_a_naive_one;
    closing:
        a_close_that_is_cut_off_ends_in_the_same_release_once_the_codes_are_entered_again,
        wrong_codes_slow_down_and_right_ones_open_after_the_wait,
        two_pairs_that_close_at_once_end_in_one_close;
    time:
        the_worker_asks_warns_and_destroys_unopened,
        a_close_that_was_cut_off_is_destroyed_too,
        several_workers_write_to_each_holder_once;
    secrets: no_code_and_no_opening_key_is_in_database_files_or_logs;
    escrow: lost_key_files_come_back_from_escrow_and_two_codes_open;
}
