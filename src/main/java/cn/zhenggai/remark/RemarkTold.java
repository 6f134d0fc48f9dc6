package cn.zhenggai.remark;

import cn.zhenggai.inspection.RemarkKind;

/**
 * A school was criticised or advised, or has answered; published inside the transaction.
 *
 * @param answered the answer goes to who made the remark, everything else to the school
 */
public record RemarkTold(long id, RemarkKind kind, long schoolId, long madeBy, String description, boolean answered) {}
