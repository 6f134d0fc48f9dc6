package cn.zhenggai.inspection.record;

/**
 * The head of the school under the record, or that he would not sign.
 *
 * @param image the staged picture of his signature
 * @param refusal why he did not sign, null when he did
 * @param witness who saw that he did not
 */
public record VisitSignature(String name, String post, Long image, String refusal, String witness) {

    public static VisitSignature refused(String reason, String witness) {
        return new VisitSignature(null, null, null, reason, witness);
    }

    boolean signed() {
        return image != null;
    }

    boolean refusedToSign() {
        return refusal != null && !refusal.isBlank();
    }
}
