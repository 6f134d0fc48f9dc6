package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterFilter;
import cn.zhenggai.coordination.LetterLine;
import cn.zhenggai.coordination.LetterNotFound;
import cn.zhenggai.coordination.LetterView;
import cn.zhenggai.coordination.RequestView;
import cn.zhenggai.coordination.asking.TransferRequests;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of letters: lists of one statement, single ones, and all of a case. */
@Service
public class ReadingLetters {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");

    private static final String FROM =
            " from coordination_letter l join case_behind_letter c on c.id = l.case_id where ";
    private static final String LINES = """
            select l.*, c.school_name,
                   (select s.kind from coordination_step s where s.letter_id = l.id and s.turn = l.turn
                    order by s.id desc limit 1) ladder""" + FROM;
    private static final Keyset<LetterLine> SOONEST =
            Keyset.up("l.reply_by", Kind.DAY, LetterLine::replyBy).thenUp("l.id", Kind.NUMBER, LetterLine::id);

    private final SentLetters letters;
    private final LetterScope scope;
    private final LetterFiles files;
    private final LetterSteps steps;
    private final TransferRequests requests;
    private final EvidenceShelf evidence;
    private final Cases cases;
    private final CaseDesk desk;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingLetters(
            SentLetters letters,
            LetterScope scope,
            LetterFiles files,
            LetterSteps steps,
            TransferRequests requests,
            EvidenceShelf evidence,
            Cases cases,
            CaseDesk desk,
            JdbcClient jdbc,
            Clock clock) {
        this.letters = letters;
        this.scope = scope;
        this.files = files;
        this.steps = steps;
        this.requests = requests;
        this.evidence = evidence;
        this.cases = cases;
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Indexes {@code ix_coordination_letter_unit} and {@code ix_coordination_letter_due}. */
    @Transactional(readOnly = true)
    public Slice<LetterLine> page(Actor reader, LetterFilter filter, String after, int size) {
        CaseScope.Condition seen = scope.of(reader);
        Map<String, Object> values = new HashMap<>(seen.values());
        LocalDate today = BureauTime.today(clock);
        Keyset.Start start = SOONEST.from(after);
        values.putAll(start.values());
        values.put("limit", size + 1);
        String sql = LINES + seen.sql() + narrowed(filter, values, today) + start.sql() + SOONEST.orderBy()
                + " limit :limit";
        return SOONEST.slice(
                jdbc.sql(sql)
                        .params(values)
                        .query((row, n) -> LetterLine.read(row, today))
                        .list(),
                size);
    }

    /** How many the reader would find. */
    @Transactional(readOnly = true)
    public long count(Actor reader, LetterFilter filter) {
        CaseScope.Condition seen = scope.of(reader);
        Map<String, Object> values = new HashMap<>(seen.values());
        String sql = "select count(*)" + FROM + seen.sql() + narrowed(filter, values, BureauTime.today(clock));
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }

    private static String narrowed(LetterFilter filter, Map<String, Object> values, LocalDate today) {
        StringBuilder sql = new StringBuilder(
                switch (filter.view()) {
                    case OPEN -> " and l.state in ('SENT', 'ACCEPTED', 'OBJECTED')";
                    case OVERDUE -> " and l.state in ('SENT', 'ACCEPTED') and l.reply_by < :today";
                    case OBJECTED ->
                        " and (l.state = 'OBJECTED' or l.state in ('SENT', 'ACCEPTED')"
                                + " and l.designated and l.objection is not null and l.referred_at is null)";
                    case AGENDA ->
                        " and l.state in ('SENT', 'ACCEPTED') and exists (select 1 from coordination_step a"
                                + " where a.letter_id = l.id and a.turn = l.turn and a.kind = 'AGENDA')";
                    case ALL -> "";
                });
        if (filter.view() == LetterFilter.View.OVERDUE) {
            values.put("today", today);
        }
        if (filter.unitId() != null) {
            sql.append(" and l.unit_id = :unit");
            values.put("unit", filter.unitId());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(" and (locate(:text, l.subject) > 0 or locate(:text, c.school_name) > 0"
                    + " or locate(:text, l.case_number) > 0)");
            values.put("text", filter.text().strip());
        }
        return sql.toString();
    }

    /** @throws LetterNotFound also for one that this reader may not see; the attempt is logged */
    @Transactional(readOnly = true)
    public LetterView one(long id, Actor reader) {
        CaseScope.Condition seen = scope.of(reader);
        boolean visible = !jdbc.sql("select 1" + FROM + "l.id = :letter and " + seen.sql())
                .param("letter", id)
                .params(seen.values())
                .query(Integer.class)
                .list()
                .isEmpty();
        if (!visible) {
            SECURITY.warn("denied: {} asked for letter {}", reader.login(), id);
            throw new LetterNotFound(id);
        }
        Letter letter = letters.findById(id).orElseThrow();
        return view(letter, cases.findByNumber(letter.caseNumber()).orElseThrow(), reader);
    }

    /** All about one case, and what its school asked for. */
    public record OfCase(List<LetterView> letters, List<RequestView> requests, List<CaseNumber> protections) {}

    @Transactional(readOnly = true)
    public OfCase ofCase(CaseNumber number, Actor reader) {
        desk.mustSee(number, reader);
        RectificationCase subject = cases.findByNumber(number).orElseThrow();
        List<LetterView> told = letters.findByCaseIdOrderByPlace(subject.id()).stream()
                .map(letter -> view(letter, subject, reader))
                .toList();
        List<RequestView> asked = requests.findByCaseIdOrderByPlace(subject.id()).stream()
                .map(request -> request.view(reader))
                .toList();
        return new OfCase(told, asked, protections(number));
    }

    private List<CaseNumber> protections(CaseNumber number) {
        return jdbc.sql("select number from case_behind_letter where protects = :number order by id")
                .param("number", number.value())
                .query((row, n) -> CaseNumber.of(row.getString("number")))
                .list();
    }

    private LetterView view(Letter letter, RectificationCase subject, Actor reader) {
        return new LetterView(
                letter.id(),
                letter.caseNumber(),
                letter.place(),
                letter.kind(),
                letter.state(),
                letter.unitId(),
                letter.unitName(),
                letter.designated(),
                letter.follows(),
                letter.turn(),
                letter.subject(),
                letter.harm(),
                letter.request(),
                letter.interim(),
                subject.jurisdiction().schoolName(),
                reader.reads(letter.sentByName()),
                letter.sentAt(),
                letter.answerBy(),
                letter.replyBy(),
                letter.state().withDepartment() && letter.replyBy().isBefore(BureauTime.today(clock)),
                letter.reply(),
                files(letter, false, reader),
                files(letter, true, reader),
                steps.of(letter.id()),
                LetterScope.answers(letter.unitId(), reader));
    }

    private List<EvidenceFile> files(Letter letter, boolean ofReply, Actor reader) {
        return reader.readsPersons() ? evidence.all(files.of(letter.id(), ofReply)) : List.of();
    }
}
