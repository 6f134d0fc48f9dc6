package cn.zhenggai.coordination;

import java.time.LocalDate;
import java.util.List;

/**
 * A letter as it is written.
 *
 * @param unitId the department
 * @param replyBy when it has to be done, null for the usual working days
 * @param interim what the school does meanwhile, null for nothing said
 * @param photos of the case that go with it
 */
public record LetterEntry(
        LetterKind kind,
        Long unitId,
        String subject,
        String harm,
        String request,
        String interim,
        LocalDate replyBy,
        List<Long> photos) {

    public LetterEntry {
        kind = kind == null ? LetterKind.COORDINATION : kind;
        photos = photos == null ? List.of() : List.copyOf(photos);
    }
}
