/** Photos of a report that were used before: found when it is handed in, shown to whoever reports and looks again. */
@org.springframework.modulith.NamedInterface("reuse")
@org.jspecify.annotations.NullMarked
package cn.zhenggai.rectification.reuse;
