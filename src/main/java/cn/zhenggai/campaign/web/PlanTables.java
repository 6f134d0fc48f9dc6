package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.plan.PlanMiss;
import cn.zhenggai.campaign.plan.RoundSchool;
import cn.zhenggai.shared.table.Table;

/** The schools of a running round, and those that were missed in the rounds before. */
final class PlanTables {

    private static final String PLAN = "plan.name";

    private PlanTables() {}

    /** @param plans whether misses of several plans are shown; @param school for a school, which knows its own name */
    static Table<PlanMiss> missed(boolean plans, boolean school) {
        Table<PlanMiss> table = Table.<PlanMiss>drawnBy("campaign/cells")
                .text("plan.responsible", 24, PlanMiss::responsible)
                .leading("plan.period", "period");
        table = plans ? table.onPage(PLAN, "plan") : table;
        table = school ? table : table.onPage("campaign.column.school", "missedAt");
        return table.onPage("plan.responsible").onPage("plan.later", "later");
    }

    static Table<RoundSchool> running() {
        return Table.<RoundSchool>drawnBy("campaign/cells")
                .text("campaign.column.township", 14, RoundSchool::townshipName)
                .leading("campaign.column.school", "roundSchool")
                .onPage("campaign.column.township")
                .onPage("campaign.column.state", "roundState");
    }
}
