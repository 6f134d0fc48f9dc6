package cn.zhenggai.rectification.order;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;

/**
 * A line of a notice became graver or lighter before it was signed, or was taken away; published inside the transaction
 * of what happened, by one who holds the notice.
 *
 * @param drafted whether it waited for the signature
 * @param reason in the words of the one who took it away; null when it stays
 */
public record NoticeLineChanged(long noticeId, CaseNumber number, boolean drafted, Actor by, String reason) {

    public boolean gone() {
        return reason != null;
    }
}
