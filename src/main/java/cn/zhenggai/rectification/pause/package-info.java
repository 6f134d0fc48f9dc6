/** A case that stands still, and how its time is given back. */
@org.springframework.modulith.NamedInterface("pause")
package cn.zhenggai.rectification.pause;
