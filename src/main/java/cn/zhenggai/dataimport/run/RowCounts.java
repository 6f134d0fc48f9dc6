package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.Verdict;
import java.util.List;

/** How many rows of a run there are of which kind. */
public record RowCounts(List<Count> counts) {

    /** So many of one kind, verdict and state. */
    public record Count(String kind, Verdict verdict, RowState state, int rows) {}

    /** The same of the rows of one kind. */
    public RowCounts ofKind(String kind) {
        return new RowCounts(
                counts.stream().filter(count -> kind.equals(count.kind())).toList());
    }

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

    /** Rows that were looked at when the run was taken back. */
    public int goneBack() {
        return in(RowState.TAKEN_BACK) + in(RowState.STAYS);
    }

    /** Rows of what is there and in no row of the table. */
    public int absent() {
        return of(Verdict.ABSENT);
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
