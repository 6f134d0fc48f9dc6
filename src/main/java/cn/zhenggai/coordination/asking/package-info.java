/** A school that says that a hazard is not its to mend. */
@org.springframework.modulith.NamedInterface("asking")
package cn.zhenggai.coordination.asking;
