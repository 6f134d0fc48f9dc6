package cn.zhenggai.rectification.reading;

/**
 * The notice that a case is a line of, as the page of the case tells it.
 *
 * @param line from 1
 * @param number {@code 青教安改〔2026〕15号}, null before it is signed
 * @param closed of {@code total} lines that are rectified; withdrawn and merged ones count in neither
 * @param drafts how many lines wait for the signature
 */
public record CaseNotice(
        long id,
        int line,
        String number,
        String printedNumber,
        boolean receiptRefused,
        int closed,
        int total,
        int drafts) {

    /** Signed together with others, and not from the page of one case. */
    public boolean shared() {
        return drafts > 1;
    }
}
