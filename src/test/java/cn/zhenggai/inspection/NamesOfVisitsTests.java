package cn.zhenggai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.reading.VisitCard;
import cn.zhenggai.inspection.reading.VisitSheet;
import cn.zhenggai.inspection.record.FindingLine;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.NamesRead;
import cn.zhenggai.support.ProcessTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever reads visits for oversight alone meets no name and no picture, wherever one may stand in what is read. */
@ProcessTest
class NamesOfVisitsTests {

    private static final String NAMES = "(\\w+By|signer)Name|\\w*[wW]itness|writer|companions|people";
    private static final String OFFICER = "officer." + TestCounty.SCHOOL;

    @Autowired
    VisitDesk desk;

    @Autowired
    ReadingVisits reading;

    @Test
    void aNameThatIsReadIsNeverAPlainText() {
        Set<Class<?>> records = NamesRead.records("inspection", VisitSheet.class, VisitCard.class);
        assertThat(records).contains(FindingLine.class, VisitSheet.Member.class);
        assertThat(records.stream().flatMap(record -> Stream.of(record.getRecordComponents())))
                .filteredOn(part -> part.getName().matches(NAMES)
                        || part.getDeclaringRecord() == VisitSheet.Member.class
                                && part.getName().equals("name"))
                .hasSizeGreaterThan(9)
                .allMatch(part -> part.getType() == PersonName.class);
    }

    @Test
    void theEyeOfAnAuditorMeetsNoNameAndNoPicture() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        desk.record(
                        "inspector1",
                        visit,
                        desk.record(
                                desk.found("inspector1", VisitDesk.FIRE, Severity.GENERAL),
                                desk.fixed("inspector1", "A01", "王芳")))
                .orThrow();

        VisitSheet written = reading.sheet(visit, desk.actor("registrar"));
        VisitSheet seen = reading.sheet(visit, desk.actor("auditor"));

        assertThat(NamesRead.in(written))
                .contains("督学甲", "督学乙", "副校长 王芳", "总务主任 李强", "王芳")
                .doesNotContain(Actor.NOBODY);
        assertThat(NamesRead.in(seen)).hasSameSizeAs(NamesRead.in(written)).containsOnly(Actor.NOBODY);
        assertThat(written.findings()).flatExtracting(FindingLine::beforePhotos).hasSize(2);
        assertThat(seen.findings())
                .hasSize(2)
                .allMatch(line ->
                        line.beforePhotos().isEmpty() && line.afterPhotos().isEmpty());
        assertThat(seen.members()).extracting(VisitSheet.Member::personId).containsOnly(0L);
        assertThat(people("registrar", visit)).containsExactly("督学甲、督学乙");
        assertThat(people("auditor", visit)).containsExactly(Actor.NOBODY);
    }

    @Test
    void aSchoolReadsItsOwnPeople() {
        long visit = desk.selfCheck();

        assertThat(NamesRead.in(reading.sheet(visit, desk.actor(OFFICER))))
                .hasSize(2)
                .doesNotContain(Actor.NOBODY);
        assertThat(NamesRead.in(reading.today(desk.actor(OFFICER))))
                .isNotEmpty()
                .doesNotContain(Actor.NOBODY);
    }

    private List<String> people(String reader, long visit) {
        return reading.recorded(desk.actor(reader), null, 50).rows().stream()
                .filter(card -> card.id() == visit)
                .map(card -> card.people().toString())
                .toList();
    }
}
