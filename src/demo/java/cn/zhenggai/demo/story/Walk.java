package cn.zhenggai.demo.story;

import cn.zhenggai.demo.county.Offices;
import cn.zhenggai.demo.county.Phrases;
import cn.zhenggai.demo.county.School;
import cn.zhenggai.demo.story.Deed.Kind;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes the deeds of one case down, one after the other, with the people and sentences that belong to them. */
class Walk {

    private final int no;
    private final School school;
    private final HazardSeen seen;
    private final boolean confidential;
    private final Offices offices;
    private final Phrases phrases;
    private final Random random;
    private final List<Deed> deeds = new ArrayList<>();
    private boolean major;
    private int position = 1;
    private int round = 1;

    Walk(int no, School school, HazardSeen seen, boolean major, Offices offices, Phrases phrases, Random random) {
        this.no = no;
        this.school = school;
        this.seen = seen;
        this.confidential = seen.category().equals("L");
        this.major = major;
        this.offices = offices;
        this.phrases = phrases;
        this.random = random;
    }

    List<Deed> deeds() {
        return deeds;
    }

    Instant last() {
        return deeds.get(deeds.size() - 1).at();
    }

    boolean asked() {
        return deeds.stream().anyMatch(deed -> deed.kind() == Kind.ASK_EXTENSION);
    }

    boolean major() {
        return major;
    }

    void opened(LocalDateTime at, String finder) {
        add(Kind.OPEN, at, finder, true, null, null);
    }

    void raised(LocalDateTime at, String finder) {
        major = true;
        add(Kind.RAISE, at, finder, true, null, phrase("RAISE"));
    }

    /** @param due the deadline to write into the order, null for the one that the rules give */
    void signed(LocalDateTime at, LocalDate due) {
        add(Kind.SIGN, at, signatory(), true, due, seen.requirement());
    }

    /** One step by its letter in the {@link Course}. */
    void step(char letter, LocalDateTime at, LocalDate deadline) {
        switch (letter) {
            case 'R' -> add(Kind.RECEIVE, at, office(), true, null, null);
            case 'W' -> add(Kind.WRITE_PLAN, at, office(), true, deadline, null);
            case 'n' -> add(Kind.REVIEW_PLAN, at, head(), false, null, phrase("PLAN_RETURN"));
            case 'y' -> add(Kind.REVIEW_PLAN, at, head(), true, null, phrase("PLAN_PASS"));
            case 'A' -> add(Kind.ASSIGN, at, office(), true, null, phrase("ASSIGN"));
            case 'D' -> add(Kind.REPORT, at, worker(), true, null, report());
            case 'b' -> add(Kind.SIGN_REPORT, at, principal(), false, null, phrase("REPORT_RETURN"));
            case 'P' -> submitted(at);
            case 'N' -> add(Kind.NAME_VERIFIER, at, "registrar", true, null, offices.township(school));
            case 'v' -> opinion(at, true);
            case 'x' -> opinion(at, false);
            case 'C' -> add(Kind.APPROVE_CLOSURE, at, "deputy", true, null, phrase("CLOSURE_PASS"));
            case 'L' -> add(Kind.APPROVE_CLOSURE, at, "director", true, null, phrase("CLOSURE_PASS"));
            case 'Q' -> add(Kind.REPORT, at, worker(), false, null, report());
            case 'c' -> sentBack(at);
            case 'E' -> add(Kind.ASK_EXTENSION, at, office(), true, deadline, phrase("EXTENSION_WHY"));
            case 'e' -> add(Kind.DECIDE_EXTENSION, at, signatory(), true, deadline, phrase("EXTENSION_PASS"));
            case 'f' -> add(Kind.DECIDE_EXTENSION, at, signatory(), false, null, phrase("EXTENSION_REFUSE"));
            case 'H' -> add(Kind.PAUSE, at, "deputy", true, deadline, phrase("PAUSE"));
            case 'h' -> add(Kind.RESUME, at, "deputy", true, null, phrase("RESUME"));
            case 'r' -> add(Kind.REFUSE_RECEIPT, at, finder(), true, null, phrase("RECEIPT_REFUSED"));
            case 'm' -> add(Kind.MERGE, at, "registrar", true, null, phrase("MERGE"));
            case 'O' -> add(Kind.OTHERS_ACT, at, head(), true, deadline, phrase("OTHERS"));
            case 'J' -> add(Kind.OBJECT, at, principal(), true, null, phrase("OBJECTION"));
            case 'j' -> add(Kind.DECIDE_OBJECTION, at, reviewer(), true, null, phrase("OBJECTION_UPHELD"));
            case 'k' -> add(Kind.DECIDE_OBJECTION, at, reviewer(), false, null, phrase("OBJECTION_KEPT"));
            case 'U' -> add(Kind.URGE, at, head(), true, null, phrase("URGE"));
            default -> throw new IllegalArgumentException("No step " + letter);
        }
    }

    void withdrawn(LocalDateTime at, String finder) {
        boolean draft = deeds.size() == 1;
        add(Kind.WITHDRAW, at, draft ? finder : signatory(), true, null, phrase("WITHDRAW"));
    }

    /** A new round begins with the report that follows a no. */
    private String report() {
        Deed last = deeds.get(deeds.size() - 1);
        round += last.kind() == Kind.VERIFY ? 1 : 0;
        return round == 1 ? seen.measures() : phrase("AGAIN") + seen.measures();
    }

    private void submitted(LocalDateTime at) {
        position = 1;
        add(Kind.SIGN_REPORT, at, principal(), true, null, null);
    }

    private void opinion(LocalDateTime at, boolean passed) {
        LocalDate grace = !passed && random.nextInt(4) > 0 ? at.toLocalDate().plusDays(5) : null;
        add(Kind.VERIFY, at, null, passed, grace, phrase(passed ? "PASS" : "REJECT"));
        position++;
    }

    private void sentBack(LocalDateTime at) {
        position = 1;
        add(Kind.APPROVE_CLOSURE, at, "deputy", false, null, phrase("CLOSURE_RETURN"));
    }

    private void add(Kind kind, LocalDateTime at, String by, boolean yes, LocalDate until, String text) {
        deeds.add(new Deed(
                no,
                deeds.size(),
                kind,
                at.atZone(BureauTime.ZONE).toInstant(),
                by,
                yes,
                position,
                until,
                text == null || text.isBlank() ? null : text));
    }

    private String phrase(String kind) {
        return phrases.pick(kind, seen.category(), random);
    }

    private String finder() {
        return deeds.get(0).by();
    }

    private String signatory() {
        return major ? "deputy" : head();
    }

    /** Nobody judges his own order. */
    private String reviewer() {
        return major ? "director" : "deputy";
    }

    private String head() {
        return offices.sectionHead(seen.category());
    }

    private String principal() {
        return "principal." + school.code();
    }

    private String office() {
        return confidential || random.nextInt(5) == 0 ? principal() : "officer." + school.code();
    }

    /** Always the same one in a case, so that who was given the work is who reports it. */
    String worker() {
        boolean second = no % 3 == 0 && offices.hasSecondWorker(school);
        return (confidential ? "officer." : second ? "worker2." : "worker.") + school.code();
    }
}
