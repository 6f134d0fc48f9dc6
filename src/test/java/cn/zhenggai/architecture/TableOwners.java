package cn.zhenggai.architecture;

import java.util.Map;
import java.util.TreeMap;

/** Which feature writes a table; the others read its views. */
final class TableOwners {

    /** Feature by table. */
    static final Map<String, String> OF = new TreeMap<>();

    static {
        owns("accountability", "accountability", "accountability_outcome");
        owns("arrangement", "interim_protection", "part_of_work");
        owns("calendar", "calendar_day", "calendar_named_day", "calendar_revision", "calendar_year", "school_term");
        owns(
                "campaign",
                "campaign",
                "campaign_draw",
                "campaign_log",
                "campaign_member",
                "campaign_school",
                "campaign_team",
                "inspection_plan",
                "plan_miss",
                "plan_round");
        owns("catalogue", "catalogue_revision", "checklist", "checklist_item", "hazard_group", "hazard_item");
        owns("coordination", "coordination_file", "coordination_letter", "coordination_step", "transfer_request");
        owns("diary", "diary_link");
        owns(
                "dataimport",
                "import_answer",
                "import_mapping",
                "import_piece",
                "import_question",
                "import_row",
                "import_run");
        owns("demo", "demo_case", "demo_clock", "demo_move", "demo_move_step", "demo_play", "demo_visit");
        owns("document", "background_job", "issued_paper", "issued_paper_case", "paper_counter");
        owns("escalation", "escalation", "escalation_addressee", "escalation_hold", "watch", "watch_trouble");
        owns("evidence", "database_identity", "evidence", "photo_print", "unscanned_file");
        owns("firststeps", "first_step_aside");
        owns("funds", "fund_allotment");
        owns("point", "patrol_pass", "patrol_plate", "patrol_point", "patrol_told");
        owns("inspection", "visit", "visit_finding", "visit_member", "visit_result", "visit_scan");
        owns("notice", "notice", "notice_counter");
        owns(
                "notification",
                "bad_address",
                "delivery",
                "digest_day",
                "hook",
                "hook_end",
                "hook_line",
                "mail_choice",
                "message",
                "post_line",
                "push_device",
                "push_key");
        owns("objection", "objection");
        owns("operation", "background_work");
        owns("owed", "owed_look");
        owns("ranking", "ranking_edition", "ranking_veto", "ranking_weight");
        owns("remark", "remark");
        owns("talk", "admonitory_talk");
        owns(
                "organisation",
                "conflict_of_interest",
                "desk_role",
                "hand_over",
                "hand_over_part",
                "person",
                "person_role",
                "responsibility",
                "section_category",
                "substitution",
                "unit",
                "unit_former_name");
        owns(
                "lookback",
                "look_back",
                "look_back_draw",
                "look_back_listed",
                "look_back_month",
                "search_answer",
                "search_order");
        owns(
                "rectification",
                "bulk_item",
                "case_change",
                "case_class",
                "case_closure",
                "case_reopening",
                "case_change_end",
                "case_change_waiting",
                "case_counter",
                "case_extension",
                "case_log",
                "case_pause",
                "case_photo_hint",
                "case_plan",
                "case_round",
                "case_sight",
                "case_span",
                "case_taken_over",
                "case_term",
                "case_verifier",
                "case_words",
                "figures_recount",
                "log_day",
                "log_day_case",
                "log_key",
                "rectification_case");
        owns("rule", "rule_edition");
        owns(
                "security",
                "access_token",
                "credential",
                "known_device",
                "login_session",
                "login_slip",
                "recovery_code",
                "second_factor",
                "setup",
                "slip_issue");
        owns("statistics", "rise_evening", "rise_told");
        owns("stoporder", "stop_lifting", "stop_order");
        owns("supervision", "listing", "listing_progress");
        owns("task", "work_item", "work_item_before");
        owns("web", "kept_form", "request_key");
    }

    private TableOwners() {}

    private static void owns(String feature, String... tables) {
        for (String table : tables) {
            OF.put(table, feature);
        }
    }
}
