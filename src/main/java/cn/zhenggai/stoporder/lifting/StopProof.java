package cn.zhenggai.stoporder.lifting;

import cn.zhenggai.evidence.EvidenceReaders;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The photos and files of a school's requests, and those taken on site: read by whoever reads the case with its persons. */
@Component
public class StopProof implements EvidenceReaders {

    public static final String DONE = "DONE";
    public static final String ON_SITE = "ON_SITE";

    private static final String PREFIX = "stop:";
    private static final Pattern OWNER = Pattern.compile(PREFIX + "(.+)/\\d+");

    private final CaseDesk desk;

    StopProof(CaseDesk desk) {
        this.desk = desk;
    }

    /** What is attached to it is told apart by the attempt. */
    public static String owner(CaseNumber number, int place) {
        return PREFIX + number + "/" + place;
    }

    @Override
    public boolean owns(String owner) {
        return owner.startsWith(PREFIX);
    }

    @Override
    public boolean mayRead(Actor actor, String owner) {
        Matcher about = OWNER.matcher(owner);
        Optional<CaseNumber> number = about.matches() ? CaseNumber.parse(about.group(1)) : Optional.empty();
        return actor.readsPersons()
                && number.filter(found -> desk.sees(found, actor)).isPresent();
    }
}
