package cn.zhenggai.rectification.reading;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.Verifier;
import cn.zhenggai.rectification.VerifierView;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.desk.CasePolicy;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Rounds;
import cn.zhenggai.rectification.dossier.Verifiers;
import cn.zhenggai.rectification.log.LogEntry;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.rectification.plan.Plans;
import cn.zhenggai.rectification.takeover.TakenOverCases;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.task.WorkItem;
import cn.zhenggai.task.WorkItems;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the story of one case. */
@Service
public class ReadingCase {

    private final Cases cases;
    private final CaseDesk desk;
    private final CasePolicy policy;
    private final HazardCatalogue catalogue;
    private final Rounds rounds;
    private final Plans plans;
    private final Verifiers verifiers;
    private final EvidenceShelf evidence;
    private final WorkItems work;
    private final Directory directory;
    private final ReadingClocks clocks;
    private final CaseNotices notices;
    private final TakenOverCases takenOver;
    private final JdbcClient jdbc;

    ReadingCase(
            Cases cases,
            CaseDesk desk,
            CasePolicy policy,
            HazardCatalogue catalogue,
            Rounds rounds,
            Plans plans,
            Verifiers verifiers,
            EvidenceShelf evidence,
            WorkItems work,
            Directory directory,
            ReadingClocks clocks,
            CaseNotices notices,
            TakenOverCases takenOver,
            JdbcClient jdbc) {
        this.cases = cases;
        this.desk = desk;
        this.policy = policy;
        this.catalogue = catalogue;
        this.rounds = rounds;
        this.plans = plans;
        this.verifiers = verifiers;
        this.evidence = evidence;
        this.work = work;
        this.directory = directory;
        this.clocks = clocks;
        this.notices = notices;
        this.takenOver = takenOver;
        this.jdbc = jdbc;
    }

    /** @throws CaseNotFound also for a case that this reader may not see; the attempt is logged */
    @Transactional(readOnly = true)
    public CaseStory story(CaseNumber number, Actor reader) {
        RectificationCase subject = require(number, reader);
        return story(subject, Names.of(reader), reader);
    }

    /** All of it with every name, for a paper that is kept; nobody is offered anything. */
    @Transactional(readOnly = true)
    public CaseStory whole(CaseNumber number) {
        RectificationCase subject = cases.findByNumber(number).orElseThrow(() -> new CaseNotFound(number.value()));
        return story(subject, Names.all(), null);
    }

    private CaseStory story(RectificationCase subject, Names names, Actor reader) {
        CaseNumber number = subject.number();
        List<Verifier> everyRound = verifiers.of(subject.id());
        List<Verifier> thisRound = everyRound.stream()
                .filter(v -> v.round() == subject.course().roundNo())
                .toList();
        List<WorkItem> waiting = waiting(subject, reader);
        List<LogView> log = log(subject.id(), names);
        return new CaseStory(
                reader == null ? CaseFacts.whole(subject) : CaseFacts.of(subject, reader),
                catalogue
                        .item(subject.hazard().itemCode(), subject.discovery().foundOn())
                        .orElse(null),
                rounds.findByCaseIdOrderByRoundNo(subject.id()).stream()
                        .map(round -> round.view(names))
                        .toList(),
                plans.findByCaseIdOrderByEdition(subject.id()).stream()
                        .map(plan -> plan.view(names))
                        .toList(),
                everyRound.stream().map(v -> VerifierView.of(v, names)).toList(),
                names.read() ? evidence.of(CaseEvidence.owner(number)) : List.of(),
                log,
                waiting,
                deskNames(waiting, names),
                reader == null ? Set.of() : policy.allowed(subject, reader, thisRound),
                clocks.why(subject, log),
                clocks.extensions(subject, log, names),
                clocks.pauses(subject, log, names),
                notices.of(subject),
                subject.clock().takenOverOn() == null
                        ? null
                        : takenOver.of(subject.id(), names.read()).orElse(null));
    }

    /**
     * Only where the case stands, for the one who just acted.
     *
     * @throws CaseNotFound as {@link #story}
     */
    @Transactional(readOnly = true)
    public CaseStanding standing(CaseNumber number, Actor reader) {
        RectificationCase subject = require(number, reader);
        List<WorkItem> waiting = waiting(subject, reader);
        return new CaseStanding(
                number,
                subject.state(),
                subject.course().roundNo(),
                waiting,
                deskNames(waiting, Names.of(reader)),
                policy.allowed(subject, reader, verifiers.of(subject)));
    }

    /** For everything else that hangs on a case, such as its picture. */
    @Transactional(readOnly = true)
    public void mustSee(CaseNumber number, Actor reader) {
        desk.mustSee(number, reader);
    }

    /** Asked without a word in the log of the server: nobody tried to read anything. */
    public boolean sees(CaseNumber number, Actor reader) {
        return desk.sees(number, reader);
    }

    /** The same of many, by number. */
    public Set<String> seen(Collection<String> numbers, Actor reader) {
        return desk.seen(numbers, reader);
    }

    /** False for readers from outside the work, who get the course of things without persons. */
    public boolean readsNames(Actor reader) {
        return Names.of(reader).read();
    }

    private RectificationCase require(CaseNumber number, Actor reader) {
        desk.mustSee(number, reader);
        return cases.findByNumber(number).orElseThrow(() -> new CaseNotFound(number.value()));
    }

    private List<WorkItem> waiting(RectificationCase subject, Actor reader) {
        return work.openOf(subject.number()).stream()
                .map(item -> reader == null || subject.discovery().countsFor(reader) ? item : item.uncounted())
                .toList();
    }

    private List<LogView> log(long caseId, Names names) {
        return jdbc.sql("select * from case_log where case_id = :id order by entry_no")
                .param("id", caseId)
                .query((row, n) -> LogView.of(LogEntry.read(row, n), names))
                .list();
    }

    private Map<String, String> deskNames(List<WorkItem> waiting, Names names) {
        Map<String, String> shown = new LinkedHashMap<>();
        waiting.forEach(item -> shown.put(item.ref(), names.at(item.desk(), directory.nameOf(item.desk()))));
        return shown;
    }
}
