/** The school's work: assigned, reported, signed by the principal. */
@org.springframework.modulith.NamedInterface("work")
package cn.zhenggai.rectification.work;
