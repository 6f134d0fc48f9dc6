/** Tables that the administrator of the county has brought in, is looking at, and has taken back. */
package cn.zhenggai.demo.incoming;
