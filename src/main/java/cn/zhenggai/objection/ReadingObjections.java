package cn.zhenggai.objection;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a school said against one order, and what may be done about it now. */
@Service
public class ReadingObjections {

    private final CaseDesk desk;
    private final Objections objections;
    private final ObjectionPath path;
    private final ObjectionTerms terms;
    private final JudgingOneself judging;
    private final ReadingCase reading;
    private final EvidenceShelf evidence;

    ReadingObjections(
            CaseDesk desk,
            Objections objections,
            ObjectionPath path,
            ObjectionTerms terms,
            JudgingOneself judging,
            ReadingCase reading,
            EvidenceShelf evidence) {
        this.desk = desk;
        this.objections = objections;
        this.path = path;
        this.terms = terms;
        this.judging = judging;
        this.reading = reading;
        this.evidence = evidence;
    }

    /**
     * The objections to one order, in their order.
     *
     * @param files of all of them; the round of a file is the number of its objection
     * @param allowed what the reader may do about them now
     * @param ended the last day for objecting, when it is over for whom could have; null otherwise
     * @param hindrance why the reader, at whose desk it waits, does not answer it; null when nothing hinders him
     */
    public record Told(
            CaseFacts facts,
            List<ObjectionView> objections,
            List<EvidenceFile> files,
            Set<Action> allowed,
            LocalDate lastDay,
            LocalDate ended,
            Refusal.Reason hindrance) {

        public boolean any() {
            return !objections.isEmpty() || may("OBJECT") || ended != null;
        }

        public boolean may(String action) {
            return allowed.contains(Action.valueOf(action));
        }

        public List<EvidenceFile> of(ObjectionView objection) {
            return files.stream()
                    .filter(file -> file.round() == objection.number())
                    .toList();
        }
    }

    /** @throws cn.zhenggai.rectification.CaseNotFound also for a case that this reader may not see; the attempt is logged */
    @Transactional(readOnly = true)
    public Told of(CaseNumber number, Actor reader) {
        RectificationCase subject = desk.look(number, reader);
        Names names = Names.of(reader);
        boolean raised = subject.objection().objections() > 0;
        List<ObjectionView> told = raised
                ? objections.findByCaseIdOrderByPlace(subject.id()).stream()
                        .map(objection -> objection.view(names))
                        .toList()
                : List.of();
        Set<Action> allowed = reading.standing(number, reader).allowed();
        LocalDate last = subject.order().issuedAt() == null ? null : terms.lastDay(subject);
        return new Told(
                CaseFacts.of(subject, reader),
                told,
                raised && names.read() ? files(number) : List.of(),
                allowed,
                last,
                over(subject, reader, allowed) ? last : null,
                hindrance(subject, reader));
    }

    private List<EvidenceFile> files(CaseNumber number) {
        return evidence.of(CaseEvidence.owner(number)).stream()
                .filter(file -> EvidencePurpose.OBJECTION.equals(file.purpose()))
                .toList();
    }

    private boolean over(RectificationCase subject, Actor reader, Set<Action> allowed) {
        return subject.state().withSchool()
                && !subject.objection().objecting()
                && path.grants(subject, Action.OBJECT, reader)
                && !allowed.contains(Action.OBJECT);
    }

    private Refusal.Reason hindrance(RectificationCase subject, Actor reader) {
        return subject.objection().objecting() && path.grants(subject, Action.DECIDE_OBJECTION, reader)
                ? judging.refusal(subject, reader)
                        .map(refusal -> refusal.reasons().get(0))
                        .orElse(null)
                : null;
    }
}
