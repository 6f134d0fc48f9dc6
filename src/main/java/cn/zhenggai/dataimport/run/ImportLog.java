package cn.zhenggai.dataimport.run;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.LogWord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who brought what in, in the security log. */
final class ImportLog {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");

    private ImportLog() {}

    static void note(String event, Actor by, long run, String kind, Object what) {
        SECURITY.info(
                "event={} who={} run={} kind={} what={}", event, LogWord.of(by.login()), run, kind, LogWord.of(what));
    }
}
