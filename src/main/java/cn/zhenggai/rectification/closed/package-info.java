/** How things were put right: examples out of what was closed lately. */
@org.springframework.modulith.NamedInterface("closed")
package cn.zhenggai.rectification.closed;
