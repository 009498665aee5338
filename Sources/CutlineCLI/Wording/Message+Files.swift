import Numerals

/// What is said of files and folders.
extension Message {
  static func noSuchFile(_ path: String) -> Message {
    say("cutline: \(path): there is no such file", "cutline: \(path)：没有这个文件")
  }

  static func isAFolder(_ path: String) -> Message {
    say("cutline: \(path): is a folder, and a file is needed", "cutline: \(path)：是文件夹，应为文件")
  }

  static func cannotBeRead(_ path: String, _ reason: Message) -> Message {
    say("cutline: \(path): cannot be read: ", "cutline: \(path)：无法读取：") + reason
  }

  /// How many files a site has, how many of them were written, and how many of an earlier run were removed.
  static func siteWritten(_ files: Int, _ written: Int, removed: Int) -> Message {
    say("\(files) files, \(written) of them written", "共 \(files) 个文件，写入 \(written) 个")
      + (removed == 0 ? .plain("") : say(", \(removed) old ones removed", "，删除旧文件 \(removed) 个"))
  }

  static func cannotBeRemoved(_ path: String, _ reason: Message) -> Message {
    say("cutline: \(path): cannot be removed: ", "cutline: \(path)：无法删除：") + reason
  }

  static var noStandardInput: Message { say("cutline: standard input cannot be read", "cutline: 标准输入无法读取") }

  static func cannotBeMade(_ path: String, _ reason: Message) -> Message {
    say("cutline: \(path): cannot be made: ", "cutline: \(path)：无法创建：") + reason
  }

  /// A part file that cannot be made: the input has not been touched.
  static func cannotBegin(_ path: String, _ reason: Message) -> Message {
    say("cutline: \(path): cannot be made: ", "cutline: \(path)：无法创建：") + reason
      + say("; nothing was read", "；尚未读取任何内容")
  }

  static func cannotBeOpened(_ path: String, _ reason: Message) -> Message {
    say("cutline: \(path): cannot be opened for writing: ", "cutline: \(path)：无法打开写入：") + reason
  }

  static func cannotBeWritten(_ path: String, _ reason: Message) -> Message {
    say("cutline: \(path): cannot be written: ", "cutline: \(path)：无法写入：") + reason
  }

  static func cannotWriteTo(_ name: Message, _ reason: Message) -> Message {
    say("cutline: cannot write to ", "cutline: 无法写入") + name + say(": ", "：") + reason
  }

  static func cannotBeShown(_ name: String, _ reason: Message) -> Message {
    say("cutline: \(name): cannot be shown: ", "cutline: \(name)：无法显示：") + reason
  }

  static func leadsOut(_ name: String) -> Message {
    say("\(name): leads out of the notebook's folder", "\(name)：指向笔记本所在文件夹之外")
  }

  static func tooMuchToShow(_ name: String) -> Message {
    say("\(name): holds more than a notebook may use", "\(name)：内容超过笔记本可用的上限")
  }

  static func isBeingWritten(_ path: String) -> Message {
    say(
      "cutline: \(path): another run is writing this file; wait for it, or name another",
      "cutline: \(path)：另一次运行正在写这个文件；请等待，或换一个文件名")
  }

  static func emptyPath(_ option: String) -> Message {
    say("cutline: \(option): the path is empty; name a file", "cutline: \(option)：路径为空，请给出文件名")
  }

  static func tooLong(_ start: String, _ longest: Int) -> Message {
    say(
      "cutline: an argument of more than \(longest) bytes (\(start)...); put long lists into a file",
      "cutline: 参数超过 \(longest) 字节（\(start)……）；长列表请放入文件")
  }

  static var tooLittleMemory: Message {
    say(
      "cutline: the limit on this process's memory leaves too little to work with; raise it (ulimit -v)",
      "cutline: 对本进程的内存限制过小，无法工作；请提高上限（ulimit -v）")
  }

  static func outOfRange(_ option: String, _ value: String, _ range: ClosedRange<Int>) -> Message {
    let (low, high) = (range.lowerBound, grouped(range.upperBound))
    return say(
      "cutline: \(option) \(value): from \(low) to \(high)", "cutline: \(option) \(value)：须为 \(low) 至 \(high)"
    )
  }

  private static func grouped(_ number: Int) -> String { number < 10_000 ? "\(number)" : groupedText(number) }

  /// What the system or the framework has refused, and no command has dealt with.
  static func cannotGoOn(_ reason: Message) -> Message {
    say("cutline: cannot go on: ", "cutline: 无法继续：") + reason
  }

  static func isWriteProtected(_ path: String) -> Message {
    say(
      "cutline: \(path): is protected from writing; name another file, or allow it with chmod u+w",
      "cutline: \(path)：已设为不可写；请换一个文件名，或用 chmod u+w 放开")
  }

  /// Something of somebody else's has the name of a part file.
  static func isInTheWay(_ part: String) -> Message {
    say(
      "cutline: \(part): is in the way and was not made by this program: move it elsewhere",
      "cutline: \(part)：占用了此名称，但不是本程序生成的文件，请移到别处")
  }

  static func noFileToGoOnWith(_ path: String) -> Message {
    say(
      "cutline: --resume: \(path) is no file that a run could go on with",
      "cutline: --resume：\(path) 不是可以继续写的文件")
  }

  static func tornRow(_ path: String, _ line: Int) -> Message {
    located(path, line, 1)
      + say(
        "the last row was cut short, by a run that was killed or a disk that was full; --drop-torn-row removes it",
        "最后一行不完整（运行被终止或磁盘已满）；--drop-torn-row 可将其删去")
  }

  static func droppedRow(_ path: String, _ line: Int) -> Message {
    say(
      "cutline: \(path): the row cut short on line \(line) was removed",
      "cutline: \(path)：已删去第 \(line) 行不完整的记录")
  }

  static func rowsMissing(_ path: String, known: Int, found: Int) -> Message {
    located(path, 1, 1)
      + say(
        "rows were removed or replaced: \(path).head knows of \(known), and not all of them are among the \(found) "
          + "here; put them back, or remove \(path).head to go on without them",
        "有记录被删除或替换：\(path).head 记有 \(known) 行，此处的 \(found) 行并不包含其全部；请恢复，或删去 \(path).head 后继续")
  }

  static func damagedHead(_ path: String) -> Message {
    located(path + ".head", 1, 1)
      + say(
        "does not read; it holds how many rows the register has and the hash of the last: remove it to go on without",
        "无法读取；其内容应为登记簿的行数与最后一行的哈希，删去后可继续")
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
