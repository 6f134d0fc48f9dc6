package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.plan.PlanMiss;
import cn.zhenggai.shared.table.Table;

/** The rounds in which a school was not seen. */
final class MissedTable {

    private static final String PLAN = "plan.name";

    private MissedTable() {}

    /** @param plans whether misses of several plans are shown; @param school for a school, which knows its own name */
    static Table<PlanMiss> of(boolean plans, boolean school) {
        Table<PlanMiss> table = Table.<PlanMiss>drawnBy("campaign/cells")
                .text("plan.responsible", 24, PlanMiss::responsible)
                .leading("plan.period", "period");
        table = plans ? table.onPage(PLAN, "plan") : table;
        table = school ? table : table.onPage("campaign.column.school", "missedAt");
        return table.onPage("plan.responsible").onPage("plan.later", "later");
    }
}
