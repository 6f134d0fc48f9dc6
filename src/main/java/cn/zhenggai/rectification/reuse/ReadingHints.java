package cn.zhenggai.rectification.reuse;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.evidence.ReadingEvidence;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a reader which photos of a case were used before; the other picture only to whom it is open anyway. */
@Service
public class ReadingHints {

    private final CaseDesk desk;
    private final Cases cases;
    private final PhotoHints hints;
    private final FindingReuse reuse;
    private final EvidenceShelf evidence;
    private final ReadingEvidence reading;

    ReadingHints(
            CaseDesk desk,
            Cases cases,
            PhotoHints hints,
            FindingReuse reuse,
            EvidenceShelf evidence,
            ReadingEvidence reading) {
        this.desk = desk;
        this.cases = cases;
        this.hints = hints;
        this.reuse = reuse;
        this.evidence = evidence;
        this.reading = reading;
    }

    /** Those of all reports so far; none for readers who see no pictures. One statement where there are none. */
    @Transactional(readOnly = true)
    public List<HintView> of(CaseNumber number, Actor reader) {
        desk.mustSee(number, reader);
        return reader.readsPersons() ? shown(hints.of(number), reader) : List.of();
    }

    /**
     * Those that a report with these photos would have, before it is sent.
     *
     * @param photos staged by this person
     */
    @Transactional(readOnly = true)
    public List<HintView> before(CaseNumber number, Actor reader, List<Long> photos) {
        desk.mustSee(number, reader);
        RectificationCase subject = cases.findByNumber(number).orElseThrow(() -> new CaseNotFound(number.value()));
        List<PhotoHints.Noted> found = reuse.of(subject, reader, photos).stream()
                .map(hint -> new PhotoHints.Noted(0, hint))
                .toList();
        return shown(found, reader);
    }

    private List<HintView> shown(List<PhotoHints.Noted> noted, Actor reader) {
        Map<Long, EvidenceFile> files =
                evidence
                        .all(noted.stream()
                                .map(one -> one.hint().other())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(EvidenceFile::id, Function.identity()));
        return noted.stream()
                .filter(one -> files.containsKey(one.hint().other()))
                .map(one ->
                        view(one, Objects.requireNonNull(files.get(one.hint().other())), reader))
                .toList();
    }

    private HintView view(PhotoHints.Noted noted, EvidenceFile other, Actor reader) {
        boolean open = reading.readable(reader, other);
        PhotoHint hint = noted.hint();
        return new HintView(
                noted.round() == 0 ? null : noted.round(),
                hint.photo(),
                hint.kind(),
                hint.same(),
                open ? other : null,
                open && !other.staged() ? CaseEvidence.number(other.owner()).orElse(null) : null,
                BureauTime.dayOf(other.uploadedAt()));
    }
}
