package cn.zhenggai.rectification;

import cn.zhenggai.shared.CaseNumber;

/** What a case hangs together with. All is null for a case that stands alone and was not signed yet. */
class CaseTies {

    Long visitId;

    Long noticeId;

    /** From 1 on its notice, in the order found. */
    Integer lineNo;

    /** As it is printed, {@code 青教安改〔2026〕15号-02}. */
    String printedNumber;

    /** The desk that signs a notice of several cases. */
    String signingDesk;

    /** The desk that approves the closure, fixed when the re-inspection was passed. */
    String closingDesk;

    CaseNumber repeatOf;

    CaseNumber mergedInto;

    boolean receiptRefused;

    /** The school found it, mends it and has it looked at by a colleague; nobody outside orders anything. */
    boolean insideSchool;
}
