package cn.zhenggai.notice;

import cn.zhenggai.TestCounty;
import cn.zhenggai.notice.draft.DraftingNotice;
import cn.zhenggai.notice.reading.NoticeSheet;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.notice.signing.ReceivingNotice;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.FindingForm;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What a visit leaves behind: some cases of one school, and the draft that they share. */
@Component
public class Visiting {

    private static final AtomicLong VISITS = new AtomicLong(1000);

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    DraftingNotice drafting;

    @Autowired
    SigningNotice signing;

    @Autowired
    ReceivingNotice receiving;

    @Autowired
    ReadingNotices reading;

    @Autowired
    Clock clock;

    /** A draft and its cases in order. */
    public record Drafted(long id, List<CaseWalk> cases) {

        public CaseWalk line(int no) {
            return cases.get(no - 1);
        }
    }

    public Drafted general(int lines) {
        return drafted(Stream.generate(this::paperwork).limit(lines).toList());
    }

    public FindingForm paperwork() {
        return office.finding().item(Office.PAPERWORK).foundOn(BureauTime.today(clock));
    }

    public FindingForm major() {
        return paperwork().severity(Severity.MAJOR);
    }

    public FindingForm fixed() {
        return office.finding()
                .foundOn(BureauTime.today(clock))
                .photos(1)
                .photosAfter(1)
                .fixedOnTheSpot("安全员01");
    }

    /** Of the one notice that is drafted for them. */
    public Drafted drafted(List<FindingForm> findings) {
        List<CaseWalk> cases = findings.stream().map(office::open).toList();
        return new Drafted(draft(cases).get(0), cases);
    }

    List<Long> draft(List<CaseWalk> cases) {
        return drafting.draft(
                actor("inspector1"),
                occasion(VISITS.incrementAndGet()),
                cases.stream().map(CaseWalk::number).toList());
    }

    Occasion occasion(long visit) {
        return new Occasion(
                visit,
                county.settle().school(TestCounty.SCHOOL),
                BureauTime.today(clock),
                "秋季开学校园安全检查",
                "督学甲",
                List.of("督学乙", "督学丙"),
                "县消防救援大队",
                null,
                8);
    }

    public Drafted signed(int lines) {
        Drafted drafted = general(lines);
        signing.sign(drafted.id(), actor("sectionhead"), List.of()).orThrow();
        return drafted;
    }

    Drafted received(int lines) {
        Drafted drafted = signed(lines);
        receiving.receive(drafted.id(), actor(CaseWalk.OFFICER)).orThrow();
        return drafted;
    }

    NoticeSheet sheet(Drafted drafted) {
        return reading.sheet(drafted.id(), actor("director"));
    }

    Actor actor(String login) {
        return office.actor(login);
    }

    List<CaseNumber> numbers(Drafted drafted, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(no -> drafted.line(no).number())
                .toList();
    }
}
