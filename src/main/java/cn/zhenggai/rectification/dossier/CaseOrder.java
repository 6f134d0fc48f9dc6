package cn.zhenggai.rectification.dossier;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is ordered, by whom, on which line of which notice, and how it reached the school. A part of the case's row. */
public class CaseOrder {

    private String requirement;
    private Long noticeId;
    private Integer lineNo;
    private String printedNumber;
    private String oldNumber;
    private Desk signingDesk;
    private Long issuedBy;
    private Long issuedHand;
    private String issuedByName;
    private Instant issuedAt;
    private Instant notifiedAt;
    private String receivedByName;
    private Instant receivedAt;
    private boolean receiptRefused;

    public static CaseOrder proposed(String requirement) {
        CaseOrder order = new CaseOrder();
        order.requirement = requirement;
        return order;
    }

    public String requirement() {
        return requirement;
    }

    /** Null, and the line with it, for a case that stands alone. */
    public Long noticeId() {
        return noticeId;
    }

    /** From 1, in the order found. */
    public Integer lineNo() {
        return lineNo;
    }

    /** As it is printed, {@code 青教安改〔2026〕15号-02}; null until it is signed. */
    public String printedNumber() {
        return printedNumber;
    }

    /** The one that it had in an old ledger, null for what began here. Several may share it. */
    public String oldNumber() {
        return oldNumber;
    }

    /** The one that signs a notice of several cases, null while the case's own severity decides. */
    public Desk signingDesk() {
        return signingDesk;
    }

    /** Whoever signed it, and whoever did so in his place; empty until it is signed. */
    public Set<Long> issuers() {
        return Stream.of(issuedBy, issuedHand).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    public String issuedByName() {
        return issuedByName;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant notifiedAt() {
        return notifiedAt;
    }

    /** Null also when the school would not sign for it. */
    public String receivedByName() {
        return receivedByName;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public boolean receiptRefused() {
        return receiptRefused;
    }

    /** @param signatory the desk that signs the whole notice, null when the case's own severity decides */
    public void placed(long notice, int line, Desk signatory) {
        line(notice, line);
        signingDesk = signatory;
    }

    public void standsAlone() {
        line(null, null);
        signingDesk = null;
    }

    public void notified(Instant now) {
        notifiedAt = now;
    }

    void line(Long notice, Integer line) {
        noticeId = notice;
        lineNo = line;
    }

    void issued(Actor by, Instant now, String wanted) {
        requirement = wanted;
        issuedBy = by.personId();
        issuedHand = by.standIn() == null ? null : by.standIn().personId();
        issuedByName = by.name();
        issuedAt = now;
    }

    /** Ordered long ago, by somebody whom nobody here knows. */
    void inherited(String number, Instant then) {
        oldNumber = number;
        issuedAt = then;
    }

    /** @param by null when the school would not sign for it */
    void received(String by, Instant now) {
        receivedByName = by;
        receivedAt = now;
        receiptRefused = by == null;
    }
}
