package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.reading.ProcessPictures;
import cn.zhenggai.rectification.reading.ProcessPictures.Picture;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.support.ProcessTest;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The picture of a case shows where it stands and where it has been, in the reader's language. */
@ProcessTest
class ProcessPictureTests {

    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");

    @Autowired
    Office office;

    @Autowired
    ProcessPictures pictures;

    @Test
    void aCaseStandsAtOnePlaceAndHasPassedThoseBefore() {
        Picture picture = of(office.paperwork().to(CaseState.RECEIVED), Locale.CHINESE);
        assertThat(picture.current()).containsExactly("userTask_assignWork");
        assertThat(picture.passed())
                .containsExactlyInAnyOrder(
                        "startEvent_issueFound",
                        "userTask_signNotice",
                        "serviceTask_notifyResponsible",
                        "userTask_receiveNotice",
                        "gateway_major");
    }

    @Test
    void aStepInABoxOfStepsIsFoundByTheBoxToo() {
        Picture picture = of(office.majorPaperwork().signed().received(), Locale.CHINESE);
        assertThat(picture.current()).containsExactlyInAnyOrder("subProcess_plan", "userTask_writePlan");
    }

    @Test
    void whatASuspendedCaseStandsAtIsDrawnAsStandingStill() {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING).paused();
        Picture paused = of(walk, Locale.CHINESE);
        assertThat(paused.current()).containsExactlyInAnyOrder("subProcess_pause", "userTask_reviewPause");
        assertThat(paused.standing()).containsExactly("userTask_rectify");
        Picture goesOn = of(walk.resumed(), Locale.CHINESE);
        assertThat(goesOn.current()).containsExactly("userTask_rectify");
        assertThat(goesOn.standing()).isEmpty();
    }

    @Test
    void whoeverIsMissingKeepsTheReinspectionCurrent() {
        Picture picture = of(office.paperwork().to(CaseState.VERIFYING), Locale.CHINESE);
        assertThat(picture.current()).containsExactly("userTask_verify");
    }

    @Test
    void aPlaceReachedAgainIsPassedAndCurrent() {
        Picture picture = of(office.paperwork().to(CaseState.SUBMITTED).rejected(), Locale.CHINESE);
        assertThat(picture.current()).containsExactly("userTask_rectify");
        assertThat(picture.passed()).contains("userTask_rectify", "userTask_verify", "gateway_verified");
    }

    @Test
    void aCaseThatEndedStandsNowhere() {
        Picture closed = of(office.paperwork().to(CaseState.CLOSED), Locale.CHINESE);
        assertThat(closed.current()).isEmpty();
        assertThat(closed.passed()).contains("endEvent_caseClosed").doesNotContain("endEvent_withdrawn");

        Picture withdrawn = of(office.paperwork().signed().withdrawn(), Locale.CHINESE);
        assertThat(withdrawn.current()).isEmpty();
        assertThat(withdrawn.passed())
                .contains("endEvent_withdrawn", "serviceTask_tellWithdrawn")
                .doesNotContain("userTask_receiveNotice", "endEvent_caseClosed");
    }

    @Test
    void aCaseWhoseHistoryIsGoneHasThePictureAlone() {
        Picture picture = pictures.of(CaseNumber.of(1999, 1), Locale.CHINESE);
        assertThat(picture.current()).isEmpty();
        assertThat(picture.passed()).isEmpty();
        assertThat(picture.xml()).contains("userTask_verify");
    }

    @Test
    void namesAreEnglishForAnEnglishReaderAndChineseForAChineseOne() {
        CaseWalk walk = office.paperwork();
        Picture english = of(walk, Locale.ENGLISH);
        Picture chinese = of(walk, Locale.CHINESE);
        assertThat(names(english))
                .contains("Carry out rectification", "Issue found")
                .noneMatch(ProcessPictureTests::han);
        assertThat(names(chinese)).contains("实施整改", "发现问题");
        assertThat(of(walk, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void notesAreTranslatedTooAndWhatIsWrittenForModellersIsLeftOut() {
        CaseWalk walk = office.paperwork();
        assertThat(of(walk, Locale.CHINESE).xml()).contains("两人各自复查").doesNotContain("documentation");
        assertThat(han(of(walk, Locale.ENGLISH).xml())).isFalse();
    }

    @Test
    void whateverTheLanguageItIsTheSameModel() {
        CaseWalk walk = office.paperwork();
        assertThat(ids(of(walk, Locale.ENGLISH))).isEqualTo(ids(of(walk, Locale.CHINESE)));
        assertThat(of(walk, Locale.ENGLISH).current())
                .isEqualTo(of(walk, Locale.CHINESE).current());
    }

    private Picture of(CaseWalk walk, Locale locale) {
        return pictures.of(walk.number(), locale);
    }

    private static List<String> names(Picture picture) {
        return NAME.matcher(picture.xml())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> ids(Picture picture) {
        return Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(picture.xml())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static boolean han(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
