package cn.zhenggai.escalation.desk;

import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import java.time.LocalDate;

/** In which order the lists of the desk are read. */
final class DeskOrder {

    private static final Keyset<DeskLine> WORST = Keyset.down("c.severity", Kind.TEXT, DeskLine::severity)
            .thenUp("c.deadline", Kind.DAY, DeskOrder::deadline)
            .thenUp("c.id", Kind.NUMBER, DeskLine::id);
    private static final Keyset<DeskLine> SOONEST =
            Keyset.up("c.deadline", Kind.DAY, DeskOrder::deadline).thenUp("c.id", Kind.NUMBER, DeskLine::id);
    /** A case may stand in it twice, and its number may be that of a step. */
    private static final Keyset<DeskLine> STEPS = Keyset.<DeskLine>up(
                    "w.due_on", Kind.DAY, line -> line.hands().due().day())
            .thenUp("w.id", Kind.NUMBER, line -> line.hands().item())
            .thenUp("w.step", Kind.TEXT, line -> line.hands().step());

    private DeskOrder() {}

    static Keyset<DeskLine> of(DeskList list) {
        return switch (list) {
            case OVERDUE -> WORST;
            case SOON -> SOONEST;
            case WAITING, BUREAU -> STEPS;
        };
    }

    private static LocalDate deadline(DeskLine line) {
        return line.dates().deadline();
    }
}
