package cn.zhenggai.campaign.plan;

/**
 * Which visits count for a round, as SQL over a plan {@code p} and visits {@code v}: those made for it, by a school for a
 * school's own and by others for all others, a campaign's of
 * the same level, because nobody is to be inspected twice for the same, and a school's own look with the same list.
 */
final class PlanVisits {

    static final String COUNT = """
            v.state = 'RECORDED' and (v.plan_id = p.id and (v.mode = 'SELF_CHECK') = (p.level = 'SCHOOL')
                or v.plan_id is null and p.level = 'SCHOOL' and v.mode = 'SELF_CHECK'
                   and (p.checklist_id is null or v.checklist_id = p.checklist_id)
                or v.plan_id is null and p.level <> 'SCHOOL'
                   and exists (select 1 from campaign k where k.id = v.campaign_id and k.level = p.level))""";

    private PlanVisits() {}
}
