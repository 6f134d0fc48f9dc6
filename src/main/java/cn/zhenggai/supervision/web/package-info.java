/** Pages and API of listed supervision. */
package cn.zhenggai.supervision.web;
