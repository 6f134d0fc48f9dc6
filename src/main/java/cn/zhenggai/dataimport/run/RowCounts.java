package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.Verdict;
import java.util.List;

/** How many rows of a run there are of which kind. */
public record RowCounts(List<Count> counts) {

    /** So many of one verdict and state. */
    public record Count(Verdict verdict, RowState state, int rows) {}

    public int of(Verdict verdict) {
        return counts.stream()
                .filter(count -> count.verdict() == verdict)
                .mapToInt(Count::rows)
                .sum();
    }

    public int in(RowState state) {
        return counts.stream()
                .filter(count -> count.state() == state)
                .mapToInt(Count::rows)
                .sum();
    }

    /** Rows that something would be done with, or was. */
    public int todo() {
        return of(Verdict.NEW) + of(Verdict.CHANGED);
    }

    /** Of those, the ones that nothing has to be done with any more. */
    public int ended() {
        return todo() - in(RowState.WAITING);
    }

    /** Records, good and bad; what was left out does not count. */
    public int records() {
        return todo() + of(Verdict.SAME) + of(Verdict.ASKED) + of(Verdict.REFUSED);
    }

    /** Rows that came to nothing with a reason. */
    public int bad() {
        return of(Verdict.REFUSED) + of(Verdict.ASKED) + in(RowState.FAILED);
    }
}
