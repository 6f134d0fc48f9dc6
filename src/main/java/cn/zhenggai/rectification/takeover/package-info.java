/** Cases out of old ledgers: begun as far as they had come there, known by their old numbers, taken out again while nothing was done. */
@org.springframework.modulith.NamedInterface("takeover")
@org.jspecify.annotations.NullMarked
package cn.zhenggai.rectification.takeover;
