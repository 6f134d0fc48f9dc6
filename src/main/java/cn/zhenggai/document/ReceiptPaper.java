package cn.zhenggai.document;

/**
 * What the template of a receipt (签收回执) may ask for. What the school and the witness write by hand is empty until the
 * system knows it.
 *
 * @param mark 草稿 or 已撤销, else empty
 * @param manner the four ways of serving, the one that was used ticked
 * @param servedAt to the minute
 * @param refused the school would not sign: then there is {@code refusal} and {@code witness}
 * @param recorder who wrote the refusal down
 */
public record ReceiptPaper(
        String number,
        String mark,
        String bureau,
        String school,
        String addressee,
        String title,
        String lines,
        String signedOn,
        String manner,
        String servedAt,
        @OfPerson String receiver,
        String receiverPost,
        boolean refused,
        String refusal,
        @OfPerson String witness,
        @OfPerson String recorder) {}
