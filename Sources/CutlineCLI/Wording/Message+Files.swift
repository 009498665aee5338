/// What is said of files and folders.
extension Message {
  static func noSuchFile(_ path: String) -> Message {
    say("cutline: \(path): there is no such file", "cutline: \(path)：没有这个文件")
  }

  static func isAFolder(_ path: String) -> Message {
    say("cutline: \(path): is a folder, and a file is needed", "cutline: \(path)：是文件夹，应为文件")
  }

  static func cannotBeRead(_ path: String, _ reason: String) -> Message {
    say("cutline: \(path): cannot be read: \(reason)", "cutline: \(path)：无法读取：\(reason)")
  }

  /// How many files a site has, how many of them were written, and how many of an earlier run were removed.
  static func siteWritten(_ files: Int, _ written: Int, removed: Int) -> Message {
    say("\(files) files, \(written) of them written", "共 \(files) 个文件，写入 \(written) 个")
      + (removed == 0 ? .plain("") : say(", \(removed) old ones removed", "，删除旧文件 \(removed) 个"))
  }

  static func cannotBeRemoved(_ path: String, _ reason: String) -> Message {
    say("cutline: \(path): cannot be removed: \(reason)", "cutline: \(path)：无法删除：\(reason)")
  }

  static var noStandardInput: Message { say("cutline: standard input cannot be read", "cutline: 标准输入无法读取") }

  static func cannotBeMade(_ path: String, _ reason: String) -> Message {
    say("cutline: \(path): cannot be made: \(reason)", "cutline: \(path)：无法创建：\(reason)")
  }

  /// A part file that cannot be made: the input has not been touched.
  static func cannotBegin(_ path: String, _ reason: String) -> Message {
    say(
      "cutline: \(path): cannot be made: \(reason); nothing was read",
      "cutline: \(path)：无法创建：\(reason)；尚未读取任何内容")
  }

  static func cannotBeOpened(_ path: String, _ reason: String) -> Message {
    say("cutline: \(path): cannot be opened for writing: \(reason)", "cutline: \(path)：无法打开写入：\(reason)")
  }

  static func cannotBeWritten(_ path: String, _ reason: String) -> Message {
    say("cutline: \(path): cannot be written: \(reason)", "cutline: \(path)：无法写入：\(reason)")
  }

  static func cannotWriteTo(_ name: String, _ reason: String) -> Message {
    say("cutline: cannot write to \(name): \(reason)", "cutline: 无法写入 \(name)：\(reason)")
  }

  static func cannotBeShown(_ name: String, _ reason: String) -> Message {
    say("cutline: \(name): cannot be shown: \(reason)", "cutline: \(name)：无法显示：\(reason)")
  }

  static func isBeingWritten(_ path: String) -> Message {
    say(
      "cutline: \(path): another run is writing this file; wait for it, or name another",
      "cutline: \(path)：另一次运行正在写这个文件；请等待，或换一个文件名")
  }

  static func noFileToGoOnWith(_ path: String) -> Message {
    say(
      "cutline: --resume: \(path) is no file that a run could go on with",
      "cutline: --resume：\(path) 不是可以继续写的文件")
  }

  static func noTables(_ folder: String) -> Message {
    say(
      "cutline: \(folder): holds no tables (.csv); name the folder of a data package with --data",
      "cutline: \(folder)：没有数据表（.csv）；请用 --data 指定数据包所在的文件夹")
  }

  static func dataErrors(_ count: Int, _ path: String) -> Message {
    say(
      "cutline: \(count) \(count == 1 ? "error" : "errors") in \(path); cutline lint \(path) lists \(count == 1 ? "it" : "them all")",
      "cutline: \(path) 中有 \(count) 处错误；cutline lint \(path) 列出全部")
  }

  static func noDataFolder(_ path: String) -> Message {
    say("cutline: \(path): there is no such folder of data", "cutline: \(path)：没有这个数据文件夹")
  }

  static func noDataPackage(_ usual: String) -> Message {
    say(
      "cutline: no data package at \(usual); name its folder with --data DIR",
      "cutline: \(usual) 处没有数据包；请用 --data 指定其文件夹")
  }

  static func notWeights(_ path: String) -> Message {
    say(
      "cutline: \(path): not weights that this version reads; make them anew with cutline train",
      "cutline: \(path)：不是本版本能读的权重；请用 cutline train 重新生成")
  }
}
