package cn.zhenggai.sheet;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.raw.Unreadable;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever makes a reader of files stumble is a refusal of the file; what stumbles in the one who asked is his. */
final class Guarded {

    private static final Logger LOG = LoggerFactory.getLogger(Guarded.class);

    private Guarded() {}

    /** Reads from a file that may be anything. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Carries what an asker threw past the readers of files. */
    static final class OfAsker extends RuntimeException {

        private final RuntimeException thrown;

        OfAsker(RuntimeException thrown) {
            super(thrown);
            this.thrown = thrown;
        }
    }

    static <T> Outcome<T> reading(Reading<T> reading) {
        try {
            return Outcome.done(reading.read());
        } catch (Unreadable.Found found) {
            return Outcome.refused(found.refusal());
        } catch (OfAsker of) {
            throw of.thrown;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            LOG.debug("A table cannot be read", broken);
            return Outcome.refused(Refusal.invalid("file", Unreadable.BROKEN.code));
        }
    }
}
