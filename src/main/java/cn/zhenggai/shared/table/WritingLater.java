package cn.zhenggai.shared.table;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntConsumer;

/** Takes a workbook that somebody does not want to wait for; implemented by the documents. */
public interface WritingLater {

    /** Writes it; told of the rows of each page. */
    interface Writing {
        void to(OutputStream out, IntConsumer rows) throws IOException;
    }

    /** @return where it can be asked after, unless he has another under way */
    Outcome<String> take(Actor actor, String name, Writing writing);
}
