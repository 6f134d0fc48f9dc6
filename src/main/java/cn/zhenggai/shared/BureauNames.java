package cn.zhenggai.shared;

import java.util.List;

/** What the bureaus of this server are called; given by the feature that keeps units. */
public interface BureauNames {

    List<String> names();
}
