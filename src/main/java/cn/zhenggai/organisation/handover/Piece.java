package cn.zhenggai.organisation.handover;

import cn.zhenggai.shared.Desk;
import java.time.LocalDate;

/**
 * One piece of work that nobody can take, or could when somebody went.
 *
 * @param kind that of the {@link KeptWork} that knows it
 * @param reference what it is called: the number of a case, the day of a visit
 * @param position tells apart equal pieces of one reference
 * @param address where it is looked at
 * @param place the school it is about
 * @param step what waits, as message {@code task.step.<step>}; null when nothing waits yet
 * @param desk where it lies
 * @param dueOn until when, null when nobody said
 */
public record Piece(
        String kind,
        String reference,
        int position,
        String address,
        String title,
        String place,
        String step,
        Desk desk,
        LocalDate dueOn) {}
