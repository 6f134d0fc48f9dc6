package cn.zhenggai.campaign.plan;

/**
 * A plan with its running round, over the schools that the reader may see.
 *
 * @param holiday no school day in the round: nothing is due
 * @param missed how often a school was missed in the rounds that are over
 */
public record PlanLine(
        InspectionPlan plan, Rhythm.Period period, boolean runs, boolean holiday, int due, int seen, int missed) {

    public int missing() {
        return due - seen;
    }

    public int seenPercent() {
        return due == 0 ? 0 : seen * 100 / due;
    }
}
