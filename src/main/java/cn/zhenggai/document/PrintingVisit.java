package cn.zhenggai.document;

import cn.zhenggai.campaign.ReadingCampaigns;
import cn.zhenggai.inspection.VisitCounts;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitState;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.reading.VisitSheet;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Prints the record of a visit (检查记录表), as far as the reader may know it. Changes nothing. */
@Component
public class PrintingVisit {

    private final ReadingVisits reading;
    private final ReadingCampaigns campaigns;
    private final Directory directory;
    private final VisitParts parts;
    private final PhotoPairs photos;
    private final PaperWords words;
    private final PaperTemplates templates;

    PrintingVisit(
            ReadingVisits reading,
            ReadingCampaigns campaigns,
            Directory directory,
            VisitParts parts,
            PhotoPairs photos,
            PaperWords words,
            PaperTemplates templates) {
        this.reading = reading;
        this.campaigns = campaigns;
        this.directory = directory;
        this.parts = parts;
        this.photos = photos;
        this.words = words;
        this.templates = templates;
    }

    /**
     * Or what is wrong with its template. Before there is a record the paper is a form to be filled in by hand.
     *
     * @throws cn.zhenggai.inspection.VisitNotFound also for a visit that the reader may not know of
     */
    public Outcome<PrintedPaper> print(long id, Actor reader) {
        VisitSheet sheet = reading.sheet(id, reader);
        String name = words.word("document.visit.title") + " " + PaperWords.day(sheet.on()) + " " + sheet.schoolName();
        return templates.filled(name, paper(sheet, reader));
    }

    /** What a record says to a reader as it stands. */
    public VisitPaper paper(VisitSheet sheet, Actor reader) {
        Optional<UnitCard> school = directory.unit(sheet.schoolId());
        String bureau = directory.unit(reader.bureauId()).map(UnitCard::name).orElse("");
        List<VisitPaper.MemberPart> members = sheet.members().stream()
                .map(member -> new VisitPaper.MemberPart(PaperWords.text(member.name()), member.unitName()))
                .toList();
        return new VisitPaper(
                words.word(
                        "document.visit.number",
                        String.valueOf(sheet.on().getYear()),
                        String.format("%06d", sheet.id())),
                mark(sheet.state()),
                sheet.mode() == VisitMode.SELF_CHECK ? sheet.schoolName() : bureau,
                PaperWords.addressee(bureau, sheet.schoolName()),
                school.map(UnitCard::ownership).orElse(""),
                school.map(UnitCard::schoolKind).orElse(""),
                school.map(UnitCard::townshipId)
                        .flatMap(directory::unit)
                        .map(UnitCard::name)
                        .orElse(""),
                PaperWords.minute(sheet.arrivedAt()),
                left(sheet),
                words.word("document.mode." + sheet.mode()),
                PaperWords.text(sheet.subject()),
                sheet.campaignId() == null ? "" : campaigns.nameOf(sheet.campaignId()),
                PaperWords.text(sheet.checklist()),
                PaperWords.text(sheet.jointWith()),
                PaperWords.names(sheet.methods().stream()
                        .map(method -> words.word("document.method." + method))
                        .toList()),
                members.stream().map(VisitPaper.MemberPart::name).findFirst().orElse(""),
                members,
                PaperWords.text(sheet.companions()),
                parts.results(sheet),
                ahead(sheet),
                parts.rest(sheet),
                !parts.rest(sheet).isEmpty(),
                counts(sheet),
                parts.omitted(sheet),
                parts.bulk(sheet),
                parts.findings(sheet),
                !sheet.findings().isEmpty(),
                PaperWords.text(sheet.opinion()),
                PaperWords.text(sheet.signerName()),
                PaperWords.text(sheet.signerPost()),
                sheet.signatureId() == null ? null : photos.signature(sheet.signatureId(), reader),
                sheet.refusal() != null,
                PaperWords.text(sheet.refusal()),
                PaperWords.text(sheet.refusalWitness()),
                PaperWords.text(sheet.recordedByName()),
                PaperWords.day(sheet.on()));
    }

    /** That somebody put the times right stands beside them. */
    private String left(VisitSheet sheet) {
        String minute = PaperWords.minute(sheet.leftAt());
        return sheet.timesPutRight() ? words.word("document.visit.timesPutRight", minute) : minute;
    }

    private String mark(VisitState state) {
        return switch (state) {
            case RECORDED -> "";
            case CANCELLED -> words.word("document.cancelled");
            case PLANNED, STARTED -> words.word("document.draft");
        };
    }

    private static boolean ahead(VisitSheet sheet) {
        return sheet.state().open() && !sheet.lines().isEmpty();
    }

    private String counts(VisitSheet sheet) {
        VisitCounts counts = sheet.counts();
        List<Integer> figures = List.of(counts.ok(), counts.bad(), counts.notApplicable(), counts.unchecked());
        return sheet.lines().isEmpty() || ahead(sheet)
                ? ""
                : words.word(
                        "document.visit.counts",
                        figures.stream().map(String::valueOf).toArray());
    }
}
