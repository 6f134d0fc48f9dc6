package cn.zhenggai.campaign.plan;

import java.time.LocalDate;

/** A round that is over. */
public record PlanRound(LocalDate from, LocalDate until, boolean holiday, int due, int seen) {

    public int missed() {
        return due - seen;
    }
}
