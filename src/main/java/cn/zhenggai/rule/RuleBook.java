package cn.zhenggai.rule;

import cn.zhenggai.shared.Outcome;
import java.util.List;

/** The tables as files: read as strictly as at a start, and given out to be changed. Implemented beside the engine. */
public interface RuleBook {

    /** Refused with every rule and cell that cannot be meant. */
    Outcome<Rows> read(String table, byte[] file);

    /** What the program or its operator brought, which counts until the first edition begins. */
    byte[] first(String table);

    /** Rules are the same when their rows are, whatever the file looks like beside. */
    record Rows(List<List<String>> cells) {}
}
