import ArgumentParser
@main struct Claims: ParsableCommand { func run() {} }
