package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.rectification.reuse.HintView;
import cn.zhenggai.rectification.reuse.ReadingHints;
import cn.zhenggai.rectification.reuse.ReuseKind;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.support.Altered;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.Photos;
import cn.zhenggai.support.ProcessTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A photo of before does not pass as after, and one that was used elsewhere is told of to everybody who decides. */
abstract class ReusedPhotoTests {

    private static final AtomicInteger PICTURES = new AtomicInteger(500_000);

    @Autowired
    Office office;

    @Autowired
    ReadingHints hints;

    private final int picture = PICTURES.incrementAndGet();

    @Test
    void thePhotoOfBeforeIsRefusedAsAfterPhotoHoweverItIsSentAgain() {
        CaseWalk walk = caseWith(shown()).to(CaseState.RECTIFYING);
        long before = walk.before().get(0);
        refusedAsBefore(walk, new Attachment(sent(CaseWalk.WORKER, shown()), before));
        byte[] samePixels = commented(shown());
        refusedAsBefore(walk, new Attachment(sent(CaseWalk.WORKER, samePixels), before));
    }

    @Test
    void thePhotoOfOnePlaceIsRefusedAsAfterPhotoOfAnotherPlaceOfTheCase() {
        CaseWalk walk = office.open(
                        office.finding().photos(List.of(sent("inspector1", shown()), sent("inspector1", other()))))
                .to(CaseState.RECTIFYING);
        List<Long> before = walk.before();
        refusedAsBefore(
                walk,
                new Attachment(sent(CaseWalk.WORKER, other()), before.get(0)),
                new Attachment(office.photos.taken(office.actor(CaseWalk.WORKER)), before.get(1)));
    }

    @Test
    void whatASchoolMendsInsideIsAnsweredByANewPhotoToo() {
        CaseWalk walk = office.open(office.finding()
                .by(CaseWalk.OFFICER)
                .source(Source.SELF_CHECK)
                .photos(List.of(sent(CaseWalk.OFFICER, shown())))
                .ties(new FindingTies(
                        null, null, null, office.actor(CaseWalk.WORKER).personId())));
        refusedAsBefore(
                walk,
                new Attachment(sent(CaseWalk.WORKER, shown()), walk.before().get(0)));
    }

    @Test
    void whatIsFixedOnTheSpotIsShownByANewPhotoToo() {
        FindingForm form = office.finding()
                .photos(List.of(sent("inspector1", shown())))
                .photosAfter(List.of(sent("inspector1", shown())))
                .fixedOnTheSpot("王校长");
        Outcome<CaseNumber> opened = office.opening.open(form.finder(), form.filled());
        assertThat(opened.accepted()).isFalse();
        assertThat(opened.refusal().reasons())
                .anyMatch(reason ->
                        reason.field().equals("afterPhotos") && reason.code().equals("afterPhotoIsBefore"));
    }

    @ParameterizedTest
    @EnumSource(Altered.class)
    void anAlteredPhotoOfBeforeIsTakenButHintedAt(Altered way) {
        CaseWalk walk = caseWith(shown()).to(CaseState.RECTIFYING);
        long altered = sent(CaseWalk.WORKER, way.copy(Photos.picture(picture), 3));
        assertThat(told(walk, altered)).singleElement().satisfies(hint -> {
            assertThat(hint.kind()).isEqualTo(ReuseKind.HAZARD);
            assertThat(hint.same()).isFalse();
            assertThat(hint.other().id()).isEqualTo(walk.before().get(0));
        });
        assertThat(report(walk, altered).accepted()).isTrue();
    }

    @Test
    void aNewPhotoIsHintedAtNowhere() {
        CaseWalk walk = caseWith(shown()).to(CaseState.RECTIFYING);
        long fresh = office.photos.taken(office.actor(CaseWalk.WORKER));
        assertThat(told(walk, fresh)).isEmpty();
        report(walk, fresh).orThrow();
        walk.reportSigned();
        assertThat(hints.of(walk.number(), office.actor("director"))).isEmpty();
        assertThat(hinted(walk)).isEmpty();
    }

    @Test
    void onePhotoForTwoPlacesIsTakenButHintedAt() {
        CaseWalk walk = office.open(office.finding().photos(2)).to(CaseState.RECTIFYING);
        long one = sent(CaseWalk.WORKER, shown());
        long same = sent(CaseWalk.WORKER, shown());
        assertThat(told(walk, one, same)).singleElement().satisfies(hint -> {
            assertThat(hint.kind()).isEqualTo(ReuseKind.TWICE);
            assertThat(hint.photo()).isEqualTo(same);
        });
    }

    @Test
    void thePhotoOfARejectedRoundIsHintedAtInTheNext() {
        CaseWalk walk = caseWith(other()).to(CaseState.RECTIFYING);
        report(walk, sent(CaseWalk.WORKER, shown())).orThrow();
        walk.reportSigned().rejected();
        long again = sent(CaseWalk.WORKER, shown());
        report(walk, again).orThrow();
        walk.reportSigned();
        assertThat(hints.of(walk.number(), office.actor("inspector1")))
                .singleElement()
                .satisfies(hint -> {
                    assertThat(hint.round()).isEqualTo(2);
                    assertThat(hint.kind()).isEqualTo(ReuseKind.SAME_CASE);
                    assertThat(hint.same()).isTrue();
                });
        assertThat(hinted(walk)).hasSize(1);
    }

    @Test
    @DisplayName("Scenario 25: an after-photo that another school used is warned of at submission and at re-inspection")
    void anotherSchoolsPhotoIsWarnedOfAtSubmissionAndAtReInspection() {
        CaseWalk there = office.open(
                office.finding().school(TestCounty.OTHER_SCHOOL).photos(List.of(sent("inspector1", shown()))));
        CaseWalk walk = caseWith(other()).to(CaseState.RECTIFYING);
        long stolen = sent(CaseWalk.WORKER, Altered.MIRRORED.copy(Photos.picture(picture), 1));
        assertThat(told(walk, stolen)).singleElement().satisfies(hint -> {
            assertThat(hint.kind()).isEqualTo(ReuseKind.OTHER_SCHOOL);
            assertThat(hint.other()).as("what is another school's").isNull();
            assertThat(hint.otherCase()).isNull();
        });
        report(walk, stolen).orThrow();
        walk.reportSigned();
        assertThat(seen(walk, "inspector1")).satisfies(hint -> {
            assertThat(hint.other().id()).isEqualTo(there.before().get(0));
            assertThat(hint.otherCase()).isEqualTo(there.number());
        });
        assertThat(seen(walk, CaseWalk.PRINCIPAL).other())
                .as("for the principal")
                .isNull();
        assertThat(hinted(walk)).hasSize(1);
        assertThat(walk.state()).isEqualTo(CaseState.SUBMITTED);
        assertThat(office.log.verify().faults()).isEmpty();
    }

    @Test
    void anotherCaseOfTheSchoolIsNamedToWhomeverSeesIt() {
        CaseWalk first = caseWith(shown()).to(CaseState.ISSUED);
        CaseWalk walk = caseWith(other()).to(CaseState.RECTIFYING);
        report(walk, sent(CaseWalk.WORKER, shown())).orThrow();
        HintView seen = seen(walk, CaseWalk.PRINCIPAL);
        assertThat(seen.kind()).isEqualTo(ReuseKind.OTHER_CASE);
        assertThat(seen.same()).isTrue();
        assertThat(seen.otherCase()).isEqualTo(first.number());
        assertThat(seen(walk, CaseWalk.WORKER).otherCase()).isNull();
    }

    private byte[] shown() {
        return Photos.jpeg(picture);
    }

    private byte[] other() {
        return Photos.jpeg(picture + 100_000);
    }

    private CaseWalk caseWith(byte[] photo) {
        return office.open(office.finding().photos(List.of(sent("inspector1", photo))));
    }

    private long sent(String login, byte[] photo) {
        return office.photos.handedIn(office.actor(login), photo);
    }

    private List<HintView> told(CaseWalk walk, Long... photos) {
        return hints.before(walk.number(), office.actor(CaseWalk.WORKER), List.of(photos));
    }

    private HintView seen(CaseWalk walk, String login) {
        Actor reader = office.actor(login);
        assertThat(hints.of(walk.number(), reader)).hasSize(1);
        return hints.of(walk.number(), reader).get(0);
    }

    private static List<LogView> hinted(CaseWalk walk) {
        return walk.story().log().stream()
                .filter(entry -> entry.action() == CaseDeed.PHOTOS_HINTED)
                .toList();
    }

    private Outcome<CaseNumber> report(CaseWalk walk, long photo) {
        return report(walk, new Attachment(photo, walk.before().get(0)));
    }

    private Outcome<CaseNumber> report(CaseWalk walk, Attachment... photos) {
        WorkDone done = new WorkDone("已更换", null, null, List.of(photos), null);
        return office.reporting.report(walk.number(), office.actor(CaseWalk.WORKER), done);
    }

    private void refusedAsBefore(CaseWalk walk, Attachment... photos) {
        Outcome<CaseNumber> outcome = report(walk, photos);
        assertThat(outcome.accepted()).isFalse();
        assertThat(outcome.refusal().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("afterPhotoIsBefore");
            assertThat(reason.field()).isEqualTo("afterPhotos." + photos[0].evidenceId());
        });
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
    }

    /** With a comment, which is lost when the photo is developed. */
    private static byte[] commented(byte[] jpeg) {
        byte[] text = {'h', 'i'};
        byte[] made = new byte[jpeg.length + 6];
        System.arraycopy(jpeg, 0, made, 0, 2);
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 4, text[0], text[1]}, 0, made, 2, 6);
        System.arraycopy(jpeg, 2, made, 8, jpeg.length - 2);
        return made;
    }
}

@ProcessTest
class H2ReusedPhotoTests extends ReusedPhotoTests {}

@OnMariaDb
class MariaDbReusedPhotoTests extends ReusedPhotoTests {}
