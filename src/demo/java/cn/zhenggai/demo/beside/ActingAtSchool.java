package cn.zhenggai.demo.beside;

import cn.zhenggai.arrangement.Arranging;
import cn.zhenggai.arrangement.PartEntry;
import cn.zhenggai.demo.story.BesideTold;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.pause.PauseEntry;
import cn.zhenggai.rectification.pause.PausingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How schools arrange their work, and what leaders accept until a day. */
@Component
@Profile("demo")
class ActingAtSchool implements BesideVerbs {

    private final Arranging arranging;
    private final PausingCase pausing;
    private final Directory directory;

    ActingAtSchool(Arranging arranging, PausingCase pausing, Directory directory) {
        this.arranging = arranging;
        this.pausing = pausing;
        this.directory = directory;
    }

    @Override
    public Optional<Outcome<?>> doing(BesideTold told, CaseNumber number, Actor by) {
        return Optional.ofNullable(
                switch (told.what()) {
                    case "PART" ->
                        arranging.divide(
                                number,
                                by,
                                new PartEntry(
                                        told.text(),
                                        directory
                                                .actor(told.word() + "." + told.school())
                                                .orElseThrow()
                                                .personId(),
                                        told.day()));
                    case "PROTECTED" -> arranging.protect(number, by, told.text(), List.of());
                    case "ACCEPTED" ->
                        pausing.pause(
                                number,
                                by,
                                new PauseEntry(PauseReason.valueOf(told.word()), told.text(), told.more(), told.day()));
                    default -> null;
                });
    }
}
