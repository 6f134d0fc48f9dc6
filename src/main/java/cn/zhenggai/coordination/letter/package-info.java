/** A letter on its way to another department and back. */
@org.springframework.modulith.NamedInterface("letter")
package cn.zhenggai.coordination.letter;
