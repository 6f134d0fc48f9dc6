package cn.zhenggai.ranking.weights;

import cn.zhenggai.statistics.measure.Measure;

/** For what points are taken off: each a number of the figures, in the order in which they are shown. */
public enum Criterion {
    OVERDUE(Measure.OVERDUE_INSPECTED),
    /** On top of being overdue. */
    OVERDUE_MAJOR(Measure.OVERDUE_INSPECTED_MAJOR),
    DONE_LATE(Measure.DONE_LATE),
    ROUNDS_FAILED(Measure.ROUNDS_FAILED),
    RECEIPTS_LATE(Measure.RECEIPTS_LATE),
    REPEATED(Measure.OURS_REPEATED),
    LISTED(Measure.OURS_LISTED),
    /** On top of the round that failed by it. */
    FALSIFIED(Measure.ROUNDS_FALSIFIED);

    private final Measure measure;

    Criterion(Measure measure) {
        this.measure = measure;
    }

    public Measure measure() {
        return measure;
    }
}
