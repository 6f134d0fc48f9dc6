package cn.zhenggai.organisation.handover;

import cn.zhenggai.shared.Desk;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work that nobody can take, or could when somebody went.
 *
 * @param kind that of the {@link KeptWork} that knows it
 * @param reference what it is called: the number of a case, the day of a visit
 * @param position tells apart equal pieces of one reference
 * @param address where it is looked at
 * @param title null when it is confidential: whoever hands over learns of it that there is one
 * @param place the school it is about, null with the title
 * @param step what waits, as message {@code task.step.<step>}; null when nothing waits yet
 * @param desk where it lies
 * @param dueOn until when, null when nobody said
 */
public record Piece(
        String kind,
        String reference,
        int position,
        String address,
        @Nullable String title,
        @Nullable String place,
        String step,
        Desk desk,
        @Nullable LocalDate dueOn) {

    public Piece due(@Nullable LocalDate day) {
        return new Piece(kind, reference, position, address, title, place, step, desk, day);
    }
}
